using System.Globalization;

namespace Build.Benchmarks;

/// <summary>What the package adds to <c>dotnet build</c> of a solution of twenty projects when there is nothing to do.</summary>
internal static class NoOpSolution
{
    private const int Rounds = 15;

    internal static IEnumerable<string> Run(BuildContext context)
    {
        var with = new BenchSolution(context, "solution-with", withPackage: true);
        var without = new BenchSolution(context, "solution-without", withPackage: false);
        with.Make();
        without.Make();

        string[] build = ["build", "All.slnx", "--no-restore", "-nologo", "-v:q", "-tl:off"];
        var runs = Measurement.Interleaved(Rounds, () => Measurement.Dotnet(without.Root, build), () => Measurement.Dotnet(with.Root, build));
        var added = Measurement.MedianOf(runs[1].Seconds.Zip(runs[0].Seconds, (more, less) => more - less));
        yield return string.Create(CultureInfo.InvariantCulture, $"| no-op `dotnet build` of a solution of 20 projects without the package | {runs[0].Median * 1000:0} ms | | |");
        yield return string.Create(CultureInfo.InvariantCulture, $"| the same with the package in all, and specs in 3 | {runs[1].Median * 1000:0} ms | {added * 1000:+0;-0;0} ms, {added / runs[0].Median * 100:+0.0;-0.0;0.0} % (median of {Rounds} pairs) | |");
    }
}

using System.Globalization;

namespace Build.Benchmarks;

/// <summary>What the package adds to <c>dotnet build</c> when there is nothing to do.</summary>
internal static class NoOpBuild
{
    private const int Rounds = 15;

    internal static IEnumerable<string> Run(BuildContext context)
    {
        var with = new BenchRepository(context, "with", 20);
        var without = new BenchRepository(context, "without", 20);
        foreach (var (repository, package) in ((BenchRepository, bool)[])[(with, true), (without, false)])
        {
            repository.Make(package);
            repository.Must("-restore", "-t:Build");
            repository.Must("-t:Build");
        }

        string[] build = ["build", "--no-restore", "-nologo", "-v:q", "-tl:off"];
        var runs = Measurement.Interleaved(Rounds, () => Measurement.Dotnet(without.Root, build), () => Measurement.Dotnet(with.Root, build));
        var added = Measurement.MedianOf(runs[1].Seconds.Zip(runs[0].Seconds, (more, less) => more - less));
        yield return string.Create(CultureInfo.InvariantCulture, $"| no-op `dotnet build` without the package | {runs[0].Median * 1000:0} ms | | |");
        yield return string.Create(CultureInfo.InvariantCulture, $"| the same with 20 parts | {runs[1].Median * 1000:0} ms | {added * 1000:+0;-0;0} ms (median of {Rounds} pairs) | |");
    }
}

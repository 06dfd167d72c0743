using System.Globalization;

namespace Build.Benchmarks;

/// <summary>The Conform stage against the parse of the very files that it renders: each in a new process, in turn, on all cores.</summary>
internal static class Conforming
{
    private const int Rounds = 9;

    internal static IEnumerable<string> Run(BuildContext context, int parts)
    {
        var repository = new BenchRepository(context, "conform", parts);
        repository.Make(withPackage: true);
        repository.Must("-t:Build");
        var parse = new ParseOnly(System.IO.Path.Combine(context.PathTo("artifacts/bench"), "parse"), WholeLine.Csc(context, repository.Project), System.IO.Path.Combine(repository.Work, "compiler.rsp"));
        var (work, all) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            Forget(repository);
            Measurement.Interleaved(1, parse.Start, () => Measurement.Dotnet(repository.Root, "msbuild", repository.Project, "-t:FactoryConform", "-nologo", "-tl:off", "-v:q", "-nodeReuse:false"));
            work.Add(WholeLine.LatestWork(repository, "Conform"));
            all.Add(WholeLine.LatestStages(repository)["Conform"]);
        }

        double[] parsing = [.. parse.Seconds];
        return
        [
            Row($"Conform of {parts} parts, against the parse of the same sources and nothing else", work, parsing),
            Row("the same with its verdicts in the ledger", all, parsing),
        ];
    }

    /// <summary>A machine that is busy with other things is slower in one process than in the next, so that the ratio is of medians and comes with the quickest of each.</summary>
    private static string Row(string what, IReadOnlyList<double> conforming, IReadOnlyList<double> parsing)
    {
        var (conform, parse) = (Measurement.MedianOf(conforming), Measurement.MedianOf(parsing));
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {conform:0.00} s, {parse:0.00} s | {conform / parse:0.0} × | the quickest: {conforming.Min():0.00} s, {parsing.Min():0.00} s |");
    }

    // A run up to some stage would be gone on with.
    private static void Forget(BenchRepository repository)
    {
        repository.Forget();
        System.IO.File.Delete(System.IO.Path.Combine(repository.Root, "obj", "factory", "run.txt"));
        Directory.Delete(System.IO.Path.Combine(repository.Root, "artifacts", "factory"), recursive: true);
    }
}

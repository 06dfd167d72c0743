using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cake.Common;
using Cake.Core;
using Process = System.Diagnostics.Process;

namespace Build.Benchmarks;

/// <summary>The line on many parts, against <c>csc</c> on the very same sources, cold both.</summary>
internal static class WholeLine
{
    private const int Rounds = 5;
    private static readonly string[] GateStages = ["Intake", "Conform", "Compile", "Analyze", "Test", "Review"];

    internal static IEnumerable<string> Run(BuildContext context, int parts)
    {
        var repository = new BenchRepository(context, "line", parts);
        repository.Make(withPackage: true);
        repository.Must("-t:Build");

        var arguments = System.IO.Path.Combine(repository.Work, "compiler.rsp");
        var bare = System.IO.Path.Combine(repository.Root, "bare.rsp");
        System.IO.File.WriteAllLines(bare, System.IO.File.ReadLines(arguments).Where(line => !line.StartsWith("/analyzer:", StringComparison.Ordinal)));
        var csc = Csc(context, repository.Project);
        var examples = System.IO.Path.Combine(context.PathTo("artifacts/bench"), "examples");
        repository.WriteExamples(examples);
        var nunit = System.IO.Path.Combine(TestHostOf(repository), "nunit.framework.dll");

        // The pack lies beside the task in the package, and runs on parts whether the project references it or not.
        var pack = System.IO.Path.GetFullPath(System.IO.Path.Combine(TestHostOf(repository), "..", "..", "tasks", "net10.0", "SoftwareFactory.Analyzers.dll"));

        var parse = new ParseOnly(System.IO.Path.Combine(context.PathTo("artifacts/bench"), "parse"), csc, arguments);
        var runs = Measurement.Interleaved(
            Rounds,
            () => Measurement.Dotnet(repository.Root, "exec", csc, "-nologo", $"@{bare}", "-out:bench.dll"),
            () => Measurement.Dotnet(repository.Root, "exec", csc, "-nologo", $"@{arguments}", "-out:bench.dll"),
            () => Measurement.Dotnet(repository.Root, "exec", csc, "-nologo", $"@{arguments}", "-out:bench.dll", $"-r:{nunit}", $"-recurse:{examples}/*.cs"),
            () => Measurement.Dotnet(repository.Root, "exec", csc, "-nologo", $"@{arguments}", "-out:bench.dll", $"-analyzer:{pack}"),
            () => Measurement.Dotnet(repository.Root, "exec", csc, "-nologo", $"@{arguments}", "-out:bench.dll", $"-analyzer:{pack}", $"-r:{nunit}", $"-recurse:{examples}/*.cs"),
            parse.Start,
            () => Line(repository));
        var stages = Ledgers(repository).TakeLast(Rounds).Select(StageTimes).ToList();

        var (plain, analyzed, tested, packed, packedAndTested, whole) = (runs[0], runs[1], runs[2], runs[3], runs[4], runs[6]);
        yield return Row($"`csc`, {parts} parts' sources, no analyzers", plain.Median, plain);
        yield return Row("`csc`, the same with the project's analyzers", analyzed.Median, analyzed);
        yield return Row("`csc`, parts and their examples as NUnit tests, with the project's analyzers", tested.Median, tested);
        yield return Row("`csc`, the parts' sources with the project's analyzers and the factory's pack", packed.Median, packed);
        yield return Row("`csc`, the same with the examples", packedAndTested.Median, packedAndTested);
        yield return Row("`dotnet msbuild -t:Factory`, the whole process", whole.Median, whole, (analyzed.Median, tested.Median));
        var line = Measurement.MedianOf(stages.Select(stage => stage.Values.Sum()));
        yield return Row("the line in it", line, null, (analyzed.Median, tested.Median));
        foreach (var stage in stages[0].Keys)
            yield return Row($"&nbsp;&nbsp;{stage}", Measurement.MedianOf(stages.Select(times => times[stage])), null, (analyzed.Median, tested.Median));

        // Aim: at most three times csc with the same analyzers on the same sources.
        var gates = Measurement.MedianOf(stages.Select(times => GateStages.Sum(stage => times.GetValueOrDefault(stage))));
        yield return string.Create(CultureInfo.InvariantCulture, $"| all gates, Intake to Review | {gates:0.00} s | {gates / packed.Median:0.00} × `csc` with the same analyzers | {gates / packedAndTested.Median:0.00} × |");

        var (conforming, parsing) = (Measurement.MedianOf(stages.Select(times => times["Conform"])), Measurement.MedianOf(parse.Seconds));
        yield return string.Create(CultureInfo.InvariantCulture, $"| parsing the parts' sources and nothing else | {parsing:0.00} s | Conform takes {conforming / parsing:0.0} × as long | |");
    }

    private static Process Line(BenchRepository repository)
    {
        repository.Forget();
        return Measurement.Dotnet(repository.Root, "msbuild", repository.Project, "-t:Factory", "-nologo", "-tl:off", "-v:q", "-nodeReuse:false");
    }

    /// <summary>Seconds by stage of the latest run.</summary>
    internal static Dictionary<string, double> LatestStages(BenchRepository repository) => StageTimes(Ledgers(repository).Last());

    /// <summary>Seconds from the record before a stage's first to that: what the stage does, without its verdicts' way into the ledger.</summary>
    internal static double LatestWork(BenchRepository repository, string stage)
    {
        var records = System.IO.File.ReadLines(Ledgers(repository).Last()).Select(text => JsonNode.Parse(text)!).ToList();
        var first = records.FindIndex(record => (string?)record["stage"] == stage);
        return ((DateTimeOffset)records[first]["at"]! - (DateTimeOffset)records[first - 1]["at"]!).TotalSeconds;
    }

    // Run ids are ordered by time.
    private static IEnumerable<string> Ledgers(BenchRepository repository) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(repository.Root, "artifacts", "factory", "runs"), "ledger.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Seconds by stage: from the record before a stage's first to the stage's last.</summary>
    private static Dictionary<string, double> StageTimes(string ledger)
    {
        var times = new Dictionary<string, double>();
        DateTimeOffset? before = null;
        foreach (var text in System.IO.File.ReadLines(ledger))
        {
            using var record = JsonDocument.Parse(text);
            var at = record.RootElement.GetProperty("at").GetDateTimeOffset();
            var stage = record.RootElement.TryGetProperty("stage", out var named) ? named.GetString()! : "Records";
            if (before is { } earlier && record.RootElement.GetProperty("event").GetString() != "started")
                times[stage] = times.GetValueOrDefault(stage) + (at - earlier).TotalSeconds;
            before = at;
        }

        return times;
    }

    internal static string Csc(BuildContext context, string project)
    {
        var exit = context.StartProcess("dotnet", new Cake.Core.IO.ProcessSettings
        {
            Arguments = new Cake.Core.IO.ProcessArgumentBuilder().Append("msbuild").AppendQuoted(project).Append("-getProperty:RoslynTargetsPath"),
            RedirectStandardOutput = true,
        }, out var lines);
        return exit == 0
            ? System.IO.Path.Combine(string.Concat(lines).Trim(), "bincore", "csc.dll")
            : throw new CakeException("The compiler cannot be found.");
    }

    private static string TestHostOf(BenchRepository repository) =>
        System.IO.File.ReadLines(System.IO.Path.Combine(repository.Work, "project.txt")).First(line => line.StartsWith("TestHostFolder=", StringComparison.Ordinal)).Split('=')[1];

    private static string Row(string what, double seconds, Measurement? measurement, (double Parts, double WithExamples)? against = null)
    {
        var ratio = against is { } csc ? string.Create(CultureInfo.InvariantCulture, $"{seconds / csc.Parts:0.00} | {seconds / csc.WithExamples:0.00}") : "|";
        var cores = measurement is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Measurement.MedianOf(measurement.Cores):0.0} cores)");
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {seconds:0.00} s{cores} | {ratio} |");
    }
}

using System.Diagnostics;
using System.Globalization;
using SoftwareFactory.History;
using SoftwareFactory.Records;

// Fills an index with generated runs, by the code that indexes real ones, and prints rows for docs/performance.md.
var folder = args[0];
int[] sizes = [.. args[1..].Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
const int Repeats = 200;
const int Batch = 500;
const int PartsOfARun = 10;

Directory.CreateDirectory(folder);
var path = Path.Combine(folder, "index.db");
foreach (var old in Directory.EnumerateFiles(folder, "index.db*")) File.Delete(old);
var index = RunIndex.Open(path).Index!;
var filled = 0;
foreach (var size in sizes)
{
    var filling = Stopwatch.StartNew();
    foreach (var batch in Enumerable.Range(filled, size - filled).Chunk(Batch)) index.Add(batch.Select(Generated));
    var each = filling.Elapsed.TotalMilliseconds / (size - filled);
    filled = size;

    // Serials of every kind: one of a single run, one of a tenth of them, and one that every run has.
    Row($"index of {size:N0} runs: look up a serial of one run, newest ten in full", Median(i => index.RunsWith(Rare(i * 7919 % size), 10)));
    Row($"index of {size:N0} runs: look up a serial of all runs, newest ten in full", Median(_ => index.RunsWith(Serial(0), 10)));
    Row($"index of {size:N0} runs: count the runs of a serial of all runs", Median(_ => index.CountRunsWith(Serial(0))));
    Row($"index of {size:N0} runs: list the newest 50 of a serial of all runs", Median(_ => index.Search(new RunFilter { Serial = Serial(0) })));
    Row($"index of {size:N0} runs: two words, full text", Median(i => index.Search(new RunFilter { Text = $"part-{PartsOfARun - 1} finding{i * 7919 % size}" })));
    var added = new List<double>();
    for (var i = 0; i < Repeats; i++)
    {
        var watch = Stopwatch.StartNew();
        index.Add([Generated(filled++)]);
        added.Add(watch.Elapsed.TotalMilliseconds);
    }

    Row($"index of {size:N0} runs: add one run of {PartsOfARun} parts, in a transaction of its own", Middle(added));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| filling it, {Batch} runs a transaction | {each:0.00} ms a run | {new FileInfo(path).Length / 1048576.0:0} MB | |"));
}

index.Dispose();

double Median(Action<int> work)
{
    var times = new List<double>();
    for (var i = 0; i < Repeats; i++)
    {
        var watch = Stopwatch.StartNew();
        work(i);
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    worst = times.Skip(1).Max();
    return Middle(times);
}

double Middle(List<double> times)
{
    worst = times.Skip(1).Max();
    return times.Order().ElementAt(times.Count / 2);
}

void Row(string what, double median) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {median:0.00} ms | at most {worst:0.00} ms | |"));

static string Serial(int number) => string.Create(CultureInfo.InvariantCulture, $"SF-00000-00000-00000-{number:d5}");

static string Rare(int run) => string.Create(CultureInfo.InvariantCulture, $"SF-{run / 100000:d5}-{run % 100000:d5}-99999-99999");

// Nine parts that hardly ever change, and one that every run makes anew.
static RecordedRun Generated(int number)
{
    var started = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number);
    var at = started.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    var digest = number.ToString("x64", CultureInfo.InvariantCulture);
    return new RecordedRun
    {
        Id = Guid.CreateVersion7(started).ToString(),
        Project = "src/Shop/Shop.csproj",
        Folder = string.Create(CultureInfo.InvariantCulture, $"/runs/{number}/Shop"),
        Digest = digest,
        Mode = "locked",
        Status = number % 10 == 0 ? "stopped" : "passed",
        Started = at,
        Finished = at,
        Tool = "1.0.0",
        Policy = "{\"review\":\"never\"}",
        Dependencies = [.. Enumerable.Range(0, PartsOfARun).Select(part => new NamedDigest($"src/Shop/specs/part-{part}.spec.md", digest))],
        Outputs = [.. Enumerable.Range(0, PartsOfARun).Select(part => new NamedDigest($"src/Shop/Part{part}.cs", digest))],
        Parts = [.. Enumerable.Range(0, PartsOfARun).Select(part => new RunPart(
            $"part-{part}", $"src/Shop/specs/part-{part}.spec.md", part < PartsOfARun - 1 ? Serial(part) : Rare(number), "Released", "function@1", "openai", "model-a", 1,
            new Dictionary<string, string> { ["Intake"] = "passed", ["Generate"] = "passed" }, new Dictionary<string, string> { [$"Part{part}.cs"] = digest }))],
        Findings = [new RunFinding("SF4202", "warning", $"part-{PartsOfARun - 1} has finding{number}.", "src/Shop/Part9.cs", 1, $"part-{PartsOfARun - 1}", "R1", null)],
    };
}

internal static partial class Program
{
    private static double worst;
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Ctrl-C while an example runs that would never end.</summary>
[Platform(Exclude = "Win", Reason = "A console's Ctrl-C cannot be sent to one process there.")]
public sealed class ACancelledRun
{
    [Test]
    public void LeavesNothingHalfDone()
    {
        using var copy = new SampleCopy();
        var repository = Path.Combine(copy.Root, "samples", "Defects", "endless-test");
        File.WriteAllText(Path.Combine(repository, "factory.yaml"), "rules:\n  SF4394: none\ntest:\n  timeout: 600\n");
        var project = Path.Combine(repository, "EndlessTest.csproj");
        Assert.That(Command.Run("dotnet", repository, "restore", project).ExitCode, Is.Zero);
        var before = SampleCopy.Tree(repository);

        using var run = Command.StartInterruptible(repository, "msbuild", project, "-t:Factory", "-nologo", "-tl:off", "-v:m", "-nodeReuse:false");
        var output = run.StandardOutput.ReadToEndAsync();
        Assert.That(SpinWait.SpinUntil(() => run.HasExited || LedgerOf(repository).Contains("\"to\":\"Analyzed\"", StringComparison.Ordinal), TimeSpan.FromMinutes(2)), Is.True);
        Assert.That(run.HasExited, Is.False, "it was to run a test that never ends");
        Assert.That(Command.Run("kill", "/", "-INT", $"{run.Id}").ExitCode, Is.Zero);
        Assert.That(run.WaitForExit(TimeSpan.FromMinutes(2)), Is.True);

        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(repository, "artifacts", "factory", "manifest.json")))!;
        var summary = manifest["predicate"]!["runDetails"]!["byproducts"]![0]!["annotations"]!;
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Not.Zero, output.Result);
            Assert.That((string?)summary["status"], Is.EqualTo("cancelled"));
            Assert.That(LedgerOf(repository).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()).Last(), Is.EqualTo("ended"));
            Assert.That(SampleCopy.Tree(repository), Is.EquivalentTo(before));
            Assert.That(Directory.EnumerateFiles(repository, "*.tmp", SearchOption.AllDirectories), Is.Empty);
        });
    }

    private static string LedgerOf(string repository)
    {
        var runs = Path.Combine(repository, "artifacts", "factory", "runs");
        if (!Directory.Exists(runs) || Directory.EnumerateFiles(runs, "ledger.jsonl", SearchOption.AllDirectories).SingleOrDefault() is not { } path) return "";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}

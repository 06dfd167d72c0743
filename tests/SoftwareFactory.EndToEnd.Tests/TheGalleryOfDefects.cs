using System.Text.Json;
using System.Text.RegularExpressions;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Every row of <c>samples/Defects/README.md</c>: the line stops where the row says, and touches nothing.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed partial class TheGalleryOfDefects : IDisposable
{
    private readonly SampleCopy _copy = new();

    private static IEnumerable<TestCaseData> Rows =>
        File.ReadLines(Path.Combine(PackedFactory.Root, "samples", "Defects", "README.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => new TestCaseData(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value).SetArgDisplayNames(row.Groups[1].Value));

    [OneTimeSetUp]
    public void Restore()
    {
        var restored = Command.Run("dotnet", _copy.Root, "msbuild", "samples/Defects/Gallery.proj", "-t:Restore", "-nologo", "-tl:off", "-v:q");
        Assert.That(restored.ExitCode, Is.Zero, restored.Output);
    }

    public void Dispose() => _copy.Dispose();

    [TestCaseSource(nameof(Rows))]
    public void StopsTheLine(string folder, string stage, string code, string place)
    {
        var repository = Path.Combine(_copy.Root, "samples", "Defects", folder);
        var before = SampleCopy.Tree(repository);

        var run = Command.Run("dotnet", repository, "msbuild", Directory.EnumerateFiles(repository, "*.csproj").Single(), "-t:Factory", "-nologo", "-tl:off", "-v:m");

        var errors = run.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).ToList();
        var summary = Summary(repository);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Output);
            Assert.That(errors, Has.Count.EqualTo(1), run.Output);
            Assert.That(errors, Has.All.Match($"^{Regex.Escape(place)}[^(]*: error {code}: \\S"));
            Assert.That(summary.GetProperty("status").GetString(), Is.EqualTo("stopped"));
            Assert.That(summary.GetProperty("stage").GetString(), Is.EqualTo(stage));
            Assert.That(Manifest(repository).GetProperty("subject").GetArrayLength(), Is.Zero);
            Assert.That(SampleCopy.Tree(repository), Is.EquivalentTo(before));
        });
    }

    [Test]
    public void HasARowForEveryFolder() =>
        Assert.That(
            Rows.Select(row => row.Arguments[0]),
            Is.EquivalentTo(Directory.EnumerateFiles(Path.Combine(PackedFactory.Root, "samples", "Defects"), "factory.yaml", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)))));

    private static JsonElement Manifest(string repository)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(repository, "artifacts", "factory", "manifest.json")));
        return document.RootElement.Clone();
    }

    private static JsonElement Summary(string repository) => Manifest(repository).GetProperty("predicate").GetProperty("runDetails").GetProperty("byproducts").EnumerateArray()
        .Single(product => product.GetProperty("name").GetString() == "run").GetProperty("annotations");

    [GeneratedRegex(@"^\| \[([a-z-]+)\][^|]*\| (\w+) \| \[(SF\d{4})\][^|]*\| `([^`]+)` \|$")]
    private static partial Regex Row();
}

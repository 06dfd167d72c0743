using System.Text.Json;
using System.Text.RegularExpressions;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>
/// Every row of <c>samples/Defects/README.md</c>, and of every other gate one defect (<see cref="RedGates"/>): the line stops where it should, its build fails, the manifest says so, and nothing is touched. All of
/// them are built by one process, each for itself; MSBuild says of each whether it failed.
/// </summary>
public sealed partial class TheGalleryOfDefects : IDisposable
{
    private readonly SampleCopy _copy = new();
    private readonly Dictionary<string, Dictionary<string, string>> _before = [];
    private Command _build = new(0, "");

    private static IEnumerable<TestCaseData> Rows =>
        File.ReadLines(Path.Combine(PackedFactory.Root, "samples", "Defects", "README.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => new TestCaseData(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, row.Groups[4].Value).SetArgDisplayNames(row.Groups[1].Value));

    private static IEnumerable<TestCaseData> Gates => RedGates.All.Select(gate => new TestCaseData(gate.Name, gate.Stage, gate.Rule, "").SetArgDisplayNames(gate.Name));

    [OneTimeSetUp]
    public void Build()
    {
        var gallery = Path.Combine(_copy.Root, "samples", "Defects");
        foreach (var gate in RedGates.All) gate.Write(Path.Combine(gallery, gate.Name));
        var restored = Command.Run("dotnet", _copy.Root, "msbuild", "samples/Defects/Gallery.proj", "-t:Restore", "-nologo", "-tl:off", "-v:q");
        Assert.That(restored.ExitCode, Is.Zero, restored.Output);
        foreach (var folder in Directory.EnumerateDirectories(gallery)) _before[Path.GetFileName(folder)] = SampleCopy.Tree(folder);
        _build = Command.Run("dotnet", _copy.Root, "msbuild", "samples/Defects/Gallery.proj", "-t:Factory", "-nologo", "-tl:off", "-v:m");
    }

    public void Dispose() => _copy.Dispose();

    [TestCaseSource(nameof(Rows))]
    [TestCaseSource(nameof(Gates))]
    public void StopsTheLine(string folder, string stage, string code, string place)
    {
        var repository = Path.Combine(_copy.Root, "samples", "Defects", folder);
        var project = Directory.EnumerateFiles(repository, "*.csproj").Single();
        var errors = _build.Output.Split('\n').Where(line => line.Contains(": error SF", StringComparison.Ordinal) && line.Contains($"[{project}", StringComparison.Ordinal)).ToList();
        var summary = Summary(repository);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_build.Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith($"Gallery: {folder}/", StringComparison.Ordinal)), Is.EqualTo([$"Gallery: {folder}/{Path.GetFileName(project)} false"]), "its build failed");
            Assert.That(errors, place.Length > 0 ? Has.Count.EqualTo(1) : Is.Not.Empty);
            Assert.That(errors, Has.All.Match($"{Regex.Escape(place)}[^(]*: error {code}: \\S"));
            Assert.That(summary.GetProperty("status").GetString(), Is.EqualTo("stopped"));
            Assert.That(summary.GetProperty("stage").GetString(), Is.EqualTo(stage));
            Assert.That(Manifest(repository).GetProperty("subject").GetArrayLength(), Is.Zero);
            Assert.That(SampleCopy.Tree(repository), Is.EquivalentTo(_before[folder]));
        }
    }

    [Test]
    public void EndsInAnExitCodeThatIsNotZero()
    {
        Assert.That(_build.ExitCode, Is.EqualTo(1), "all of them");
        var alone = Command.Run("dotnet", Path.Combine(_copy.Root, "samples", "Defects", "failing-holdout"), "msbuild", "-t:Factory", "-nologo", "-tl:off", "-v:m");
        Assert.That(alone.ExitCode, Is.EqualTo(1), alone.Output);
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

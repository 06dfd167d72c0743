using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>What a change cannot touch stands as it was judged, and whatever it can touch is judged as if nothing stood.</summary>
internal sealed class AChangeOfOneSpec
{
    private const string Alone = SmallRepository.Right;

    [Test]
    public async Task LeavesTheOtherPartsAsTheyWereJudged()
    {
        using var repository = await Passed(("a", Alone), ("b", Alone), ("c", Alone));
        var first = (string)repository.Ledger()[0]["run"]!;

        AddHoldout(repository, "b");
        var result = await Locked(repository);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(Judged(repository), Is.EqualTo(new[] { "b" }));
        Assert.That(
            repository.Ledger().Where(record => record["standing"] is not null).Select(record => $"{record["part"]} {record["stage"]} {record["standing"]}"),
            Is.EqualTo(from stage in new[] { "Conform", "Compile", "Analyze", "Test" } from part in new[] { "a", "c" } select $"{part} {stage} {first}"));
    }

    [Test]
    public async Task GivesTheManifestThatJudgingEverythingGives()
    {
        using var repository = await Passed(("a", Alone), ("b", Alone), ("c", "        return System.Security.Cryptography.SHA256.HashSizeInBytes / 16 * quantity;"));
        AddHoldout(repository, "b");

        await Locked(repository);
        var some = Comparable(repository);
        Directory.Delete(repository.PathTo("Shop/obj"), recursive: true);
        await Locked(repository);

        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(Comparable(repository), Is.EqualTo(some));
    }

    [Test]
    public async Task NamesTheRunThatJudgedHoweverManyCameSince()
    {
        using var repository = await Passed(("a", Alone), ("b", Alone));
        var first = (string)repository.Ledger()[0]["run"]!;

        AddHoldout(repository, "b");
        await Locked(repository);
        AddHoldout(repository, "b", "22", "44");
        await Locked(repository);

        Assert.That(repository.Ledger().Where(record => (string?)record["part"] == "a").Select(record => (string?)record["standing"]).OfType<string>().Distinct(), Is.EqualTo(new[] { first }));
    }

    [Test]
    public async Task JudgesWhoMentionsTheChangedPart()
    {
        using var repository = await Passed(("a", Alone), ("b", "        return A.Of(quantity);"), ("c", Alone), ("d", "        return B.Of(quantity);"));

        AddHoldout(repository, "a");
        await Locked(repository);

        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b", "d" }));
    }

    [Test]
    public async Task CompilesWhatTheChangedPartNeeds()
    {
        using var repository = await Passed(("a", Alone), ("b", "        return A.Of(quantity);"), ("c", Alone));

        AddHoldout(repository, "b");

        Assert.That((await Locked(repository)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task FindsThePartThatItBreaks()
    {
        using var repository = await Passed(("a", Alone), ("b", "        return A.Of(quantity);"), ("c", Alone));

        repository.Write("Shop/specs/a.spec.md", repository.Read("Shop/specs/a.spec.md").Replace("int Of(int quantity)", "int Times(int quantity)", StringComparison.Ordinal));
        var result = await repository.RunAsync(FactoryMode.Update, Saying("        return A.Of(quantity);"));

        Assert.That(result.Findings.Where(finding => finding.Stops).Select(finding => $"{finding.Rule.Id} {finding.SpecId} {finding.Message[..37]}").Distinct(), Is.EqualTo(new[] { "SF4101 b Slot body, 1:18: CS0117: 'A' does not" }));
    }

    [Test]
    public async Task FindsThePartThatARemovedOneLeavesBehind()
    {
        using var repository = await Passed(("a", Alone), ("b", "        return A.Of(quantity);"), ("c", Alone));

        File.Delete(repository.PathTo("Shop/specs/a.spec.md"));
        File.Delete(repository.PathTo("Shop/specs/a.holdout.md"));
        var result = await repository.RunAsync(FactoryMode.Update, Saying("        return A.Of(quantity);"));

        Assert.That(result.Findings.Where(finding => finding.Stops).Select(finding => $"{finding.Rule.Id} {finding.SpecId}").Distinct(), Is.EqualTo(new[] { "SF4101 b" }));
    }

    [Test]
    public async Task ReachesThroughTheProjectsOwnSources()
    {
        using var repository = await Passed(
            ("Shop/Middle.cs", "namespace Shop; internal static class Middle { internal static int Of(int quantity) => A.Of(quantity); }"),
            ("a", Alone), ("b", "        return Middle.Of(quantity);"), ("c", Alone));

        AddHoldout(repository, "a");
        await Locked(repository);

        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase("global using Other = Shop.A;", "Other.Of(quantity)")]
    [TestCase("namespace Shop; internal static class Own { internal static int Paired(this int quantity) => A.Of(quantity); }", "quantity.Paired()")]
    public async Task JudgesEverythingWhenItReachesWhatWorksUnnamed(string source, string body)
    {
        using var repository = await Passed(("Shop/Own.cs", source), ("a", Alone), ("b", $"        return {body};"), ("c", Alone));

        AddHoldout(repository, "a");
        await Locked(repository);
        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b", "c" }));

        AddHoldout(repository, "c");
        await Locked(repository);
        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "c" }));
    }

    [Test]
    public async Task JudgesEverythingWhenTheProjectChanges()
    {
        using var repository = await Passed(("Shop/Own.cs", "namespace Shop; internal static class Own { }"), ("a", Alone), ("b", Alone));

        repository.Write("Shop/Own.cs", "namespace Shop; internal static class Own { private const int One = 1; internal static int Two => One + One; }");
        await Locked(repository);

        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task JudgesEverythingWhenThePolicyChanges()
    {
        using var repository = await Passed(("a", Alone), ("b", Alone));

        repository.Write("factory.yaml", repository.Read("factory.yaml") + "thresholds:\n  duplication: 90\n");
        await Locked(repository);

        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task JudgesAgainWhereThereWasAnythingToSay()
    {
        using var repository = await Passed(("a", Alone), ("b", "        int unused;\n        return quantity * 2;"), ("c", Alone), ("rules:\n  SF4110: warning\n", ""));
        Assert.That(repository.Ledger().Where(record => (string?)record["part"] == "b" && (string?)record["stage"] == "Compile").SelectMany(record => record["findings"]?.AsArray() ?? []), Is.Not.Empty);

        AddHoldout(repository, "a");
        await Locked(repository);

        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task FindsADuplicateOfAPartThatStands()
    {
        const string Long = "        var total = 0;\n        for (var i = 0; i < quantity; i++)\n        {\n            if (i % 3 == 0) total += 2;\n            else if (i % 3 == 1) total += System.Math.Max(2, 1);\n            else total += System.Math.Abs(-2);\n        }\n\n        return total;";
        using var repository = await Passed(("b", Alone), ("c", Long), ("d", Alone));

        repository.WriteSpec("a");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(Long)));

        Assert.That(repository.Ledger().First(record => (string?)record["part"] == "c" && (string?)record["stage"] == "Compile")["standing"], Is.Not.Null);
        Assert.That(result.Findings.Where(finding => finding.Stops).Select(finding => $"{finding.Rule.Id} {finding.SpecId}").Distinct(), Is.EqualTo(new[] { "SF4402 c" }));
    }

    [TestCase("")]
    [TestCase("nothing that was ever written\n")]
    [TestCase("{\"part\":1}\n")]
    public async Task JudgesEverythingWhenTheMemoryIsSpoilt(string text)
    {
        using var repository = await Passed(("a", Alone), ("b", Alone));
        var header = repository.Read("Shop/obj/factory/standing.jsonl").Split('\n')[0];

        repository.Write("Shop/obj/factory/standing.jsonl", $"{header}\n{text}");
        Assert.That((await Locked(repository)).Status, Is.EqualTo(RunStatus.Passed));

        Assert.That(Judged(repository), Is.EqualTo(new[] { "a", "b" }));
    }

    /// <summary>A repository that has passed, of parts by id and body, sources by path, and lines for factory.yaml.</summary>
    private static async Task<SmallRepository> Passed(params (string Name, string Text)[] contents)
    {
        var bodies = contents.Where(content => content.Name.Length == 1).ToDictionary(content => content.Name, content => content.Text);
        var repository = new SmallRepository([.. bodies.Keys]);
        foreach (var (path, text) in contents.Where(content => content.Name.EndsWith(".cs", StringComparison.Ordinal))) repository.Write(path, text);
        foreach (var (lines, _) in contents.Where(content => content.Text.Length == 0)) repository.Write("factory.yaml", repository.Read("factory.yaml").Replace("rules:\n", lines, StringComparison.Ordinal));
        var result = await RunAsync(repository, FactoryMode.Update, new ScriptedModel(request => ScriptedModel.Stop(SmallRepository.Answer(bodies[request.SpecId]))));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        return repository;
    }

    private static Task<SoftwareFactory.Line.LineResult> Locked(SmallRepository repository) => RunAsync(repository, FactoryMode.Locked, ScriptedModel.Never);

    private static Task<SoftwareFactory.Line.LineResult> RunAsync(SmallRepository repository, FactoryMode mode, ScriptedModel model) => repository.RunAsync(
        repository.Project(mode), [.. repository.Files("*.cs").Where(path => Path.GetFileName(path) is "Middle.cs" or "Own.cs").Select(path => $"\"{path}\"")], model, CancellationToken.None);

    private static ScriptedModel Saying(string b) => new(request => ScriptedModel.Stop(SmallRepository.Answer(request.SpecId == "b" ? b : Alone)));

    private static void AddHoldout(SmallRepository repository, string id, string quantity = "5", string result = "10") =>
        repository.Write($"Shop/specs/{id}.holdout.md", repository.Read($"Shop/specs/{id}.holdout.md") + $"| {quantity} | {result} | R1 |\n");

    /// <summary>The parts that the latest run compiled itself.</summary>
    private static IEnumerable<string> Judged(SmallRepository repository) =>
        repository.Ledger().Where(record => (string?)record["event"] == "judged" && (string?)record["stage"] == "Compile" && record["part"] is not null && record["standing"] is null).Select(record => (string)record["part"]!);

    private static string Comparable(SmallRepository repository)
    {
        var manifest = repository.Manifest();
        ((JsonObject)manifest["predicate"]!["runDetails"]!).Remove("metadata");
        return manifest.ToJsonString();
    }
}

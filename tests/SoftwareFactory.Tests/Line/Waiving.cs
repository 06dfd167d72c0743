using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>Findings that <c>factory.yaml</c> accepts for a while.</summary>
internal sealed class Waiving
{
    private const string Reason = "The holdout is being discussed.";

    [Test]
    public async Task IsAStatusOfItsOwnThatSaysWhatWasWaivedWhyAndForHowLong()
    {
        using var repository = Repository("2999-12-31");
        var result = await UpdateAsync(repository);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Overridden), string.Join('\n', result.Findings));
        Assert.That(repository.Ledger()[^1]["status"]!.ToString(), Is.EqualTo("overridden"));
        var run = repository.Manifest()["predicate"]!["runDetails"]!["byproducts"]!.AsArray().Single(product => (string?)product!["name"] == "run")!["annotations"]!;
        Assert.That(run["status"]!.ToString(), Is.EqualTo("overridden"));
        Assert.That(run["waivers"]!.ToJsonString(), Is.EqualTo($$"""[{"rule":"SF4502","part":"pairs","reason":"{{Reason}}","until":"2999-12-31"}]"""));
        var waived = JsonNode.Parse(repository.Read("artifacts/factory/findings.sarif"))!["runs"]![0]!["results"]!.AsArray().Single(found => (string?)found!["ruleId"] == "SF4502")!;
        Assert.That(
            (waived["level"]!.ToString(), waived["suppressions"]!.ToJsonString()),
            Is.EqualTo(("note", $$$"""[{"kind":"external","status":"accepted","justification":"{{{Reason}}}","properties":{"rule":"SF4502","part":"pairs","until":"2999-12-31"}}]""")));
    }

    [Test]
    public async Task EndsWithItsLastDayInAnError()
    {
        using var repository = Repository("2020-12-31");
        var result = await UpdateAsync(repository);

        Assert.That((result.Status, SmallRepository.Ids(result).Single()), Is.EqualTo(((RunStatus?)RunStatus.Stopped, "SF9005")));
        Assert.That((result.Findings[0].Location.Path, result.Findings[0].Location.Line), Is.EqualTo(("factory.yaml", 4)));
        Assert.That(File.Exists(repository.LockPath), Is.False);
    }

    [Test]
    public async Task ConcernsOnePartOnly()
    {
        using var repository = Repository("2999-12-31");
        repository.WriteSpec("pieces");
        WriteHoldout(repository, "pieces");

        Assert.That(SmallRepository.Ids(await UpdateAsync(repository)), Is.EqualTo(["SF4502"]));
    }

    private static SmallRepository Repository(string until)
    {
        var repository = new SmallRepository("pairs");
        repository.Write("factory.yaml", $"rework:\n  max: 0\nwaivers:\n  - rule: SF4502\n    part: pairs\n    reason: {Reason}\n    until: {until}\nrules:\n  SF1301: none\n");
        WriteHoldout(repository, "pairs");
        return repository;
    }

    private static void WriteHoldout(SmallRepository repository, string id) =>
        repository.Write($"Shop/specs/{id}.holdout.md", "## Examples\n| quantity | result | rule |\n|---|---|---|\n| 21 | 43 | R1 |\n");

    private static Task<LineResult> UpdateAsync(SmallRepository repository) => repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
}

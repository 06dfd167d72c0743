using SoftwareFactory.Core.Line;
using SoftwareFactory.Holds;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Holds;

/// <summary>A released part that somebody recalled.</summary>
internal sealed class APartOnHold
{
    private const string Id = "pieces";
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);
    private static readonly string Other = SmallRepository.Answer("        return quantity + quantity;");

    [Test]
    public async Task IsRefusedAtIntakeAndInAPlainBuild()
    {
        using var repository = await HeldAsync();
        Assert.That(SmallRepository.Ids(await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)), Is.EqualTo(["SF5040"]));
        Assert.That(SmallRepository.Ids(await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never)), Is.EqualTo(["SF5040"]));
        var findings = await OutputVerification.VerifyAsync(repository.Project(FactoryMode.Locked), "error", TimeProvider.System, CancellationToken.None);
        Assert.That(findings.Single().Message, Does.Contain("ada put SF-").And.Contain("on hold: Rounds twice."));
    }

    [Test]
    public async Task IsFreeAfterANewAnswer()
    {
        using var repository = await HeldAsync();
        Assert.That((await repository.RunAsync(FactoryMode.Refresh, ScriptedModel.Saying(Other))).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task IsFreeAfterAChangeOfItsSpec()
    {
        using var repository = await HeldAsync();
        repository.WriteSpec(Id, "- R2: Nothing is nothing.\n\nAs ever.\n");
        repository.Write($"Shop/specs/{Id}.spec.md", repository.Read($"Shop/specs/{Id}.spec.md") + "| 0 | 0 | R2 |\n");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        Assert.That(result.Findings.Where(finding => finding.Rule.Id == "SF5040"), Is.Empty);
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
    }

    [Test]
    public async Task IsRefusedAtReviewWhenTheModelGivesTheSameAgain()
    {
        using var repository = await HeldAsync();
        var result = await repository.RunAsync(FactoryMode.Refresh, ScriptedModel.Saying(Right));
        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF5040"]));
        Assert.That((string?)repository.Part(Id)["stages"]!["Review"], Is.EqualTo("stopped"));
    }

    [Test]
    public async Task IsFreeWhenTheHoldIsLifted()
    {
        using var repository = await HeldAsync();
        var (folder, serial) = (repository.PathTo("Shop"), repository.Lock.Accepted(Id)!.Serial.ToString());
        Assert.That((HeldParts.Lift(folder, serial), HeldParts.Lift(folder, serial)), Is.EqualTo((true, false)));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("{ \"serial\": \"SF-00000-00000-00000-00000\", \"spec\": \"pieces\", \"by\": \"ada\", \"reason\": \"x\", \"at\": \"2026-01-01T00:00:00Z\", \"recalled\": \"spec pieces\" }")]
    public async Task StaysOneWhenTheHoldCannotBeRead(string text)
    {
        using var repository = await HeldAsync();
        await File.WriteAllTextAsync(HeldParts.PathOf(repository.PathTo("Shop"), repository.Lock.Accepted(Id)!.Serial.ToString()), text);
        Assert.That(SmallRepository.Ids(await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)), Is.EqualTo(["SF5046"]));
    }

    private static async Task<SmallRepository> HeldAsync()
    {
        var repository = new SmallRepository(Id);
        Assert.That((await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right))).Status, Is.EqualTo(RunStatus.Passed));
        var hold = new Hold(repository.Lock.Accepted(Id)!.Serial.ToString(), Id, "ada", "Rounds twice.", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), $"spec {Id}");
        Assert.That(HeldParts.Put(repository.PathTo("Shop"), hold), Is.True);
        return repository;
    }
}

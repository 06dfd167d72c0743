using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

internal sealed class HoldoutsInRecords
{
    [TestCase("return quantity * 3;", true)]
    [TestCase("return quantity * 4;", false)]
    public async Task AreFoundInTheTurnsOfARecordedQuestionToo(string code, bool found)
    {
        using var repository = new SmallRepository("twice");
        var update = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Wrong), SmallRepository.Answer(SmallRepository.Right)));
        Assert.That(update.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', update.Findings));

        repository.Write("Shop/specs/twice.holdout.md", $"## Examples\n```csharp example \"a body\" R1\n{code}\n```\n");

        // That it asserts nothing, and that another one is gone, is Intake's matter.
        repository.Write("factory.yaml", "rules:\n  SF1123: none\n  SF1126: none\n");
        var locked = await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        Assert.That(SmallRepository.Ids(locked).Contains("SF3106"), Is.EqualTo(found), string.Join('\n', locked.Findings));
    }
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Answers;

namespace SoftwareFactory.Tests.Line;

internal sealed class Reworking
{
    private const string Id = "pieces";

    [Test]
    public async Task SendsAFailingExampleBackAndReleasesTheNextAnswer()
    {
        using var repository = new SmallRepository(Id);
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Wrong), SmallRepository.Answer(SmallRepository.Right));

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(repository.Read("Shop/Pieces.cs"), Does.Contain("quantity * 2"));
        Assert.That(repository.StatesOf(Id), Is.EqualTo(
            ["Specified", "Generated", "Conformed", "Compiled", "Analyzed", "Rework", "Generated", "Conformed", "Compiled", "Analyzed", "Tested", "Reviewed", "Released"]));
        Assert.That((int)repository.Part(Id)["attempts"]!, Is.EqualTo(2));
        Assert.That(model.Asked[1].Messages.Select(message => message.Role), Is.EqualTo(["system", "user", "assistant", "user"]));
        Assert.That(model.Asked[1].Messages[2].Text, Is.EqualTo(SmallRepository.Answer(SmallRepository.Wrong)));
        Assert.That(model.Asked[1].Messages[3].Text, Does.Contain("SF4501"));
    }

    [Test]
    public async Task LocksTheWholeConversationAndReplaysTheAcceptedAnswer()
    {
        using var repository = new SmallRepository(Id);
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Wrong), SmallRepository.Answer(SmallRepository.Right)));
        var before = repository.Tree();

        Assert.That(repository.Lock.For(Id).Select(entry => entry.Attempt), Is.EqualTo([1, 2]));

        foreach (var mode in (FactoryMode[])[FactoryMode.Locked, FactoryMode.Update])
        {
            var result = await repository.RunAsync(mode, ScriptedModel.Never);

            Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
            Assert.That(repository.Tree(), Is.EquivalentTo(before));
            Assert.That((int)repository.Part(Id)["attempts"]!, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task StopsAfterTheMostAttemptsAndTouchesNothing()
    {
        using var repository = new SmallRepository(Id);
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Wrong));
        var before = repository.Tree();

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Stopped));
        Assert.That(SmallRepository.Ids(result), Is.EquivalentTo(["SF4501", "SF4502"]));
        Assert.That(model.Asked, Has.Count.EqualTo(3));
        Assert.That(repository.StatesOf(Id).Last(), Is.EqualTo("Stopped"));
        Assert.That(repository.Tree(), Is.EquivalentTo(before));
    }

    [Test]
    public async Task NeverShowsAHoldout()
    {
        using var repository = new SmallRepository(Id);
        var special = "        return quantity == 3 ? 6 : 0;";
        var model = ScriptedModel.Saying(SmallRepository.Answer(special), SmallRepository.Answer(SmallRepository.Right));

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        var told = model.Asked[1].Messages[3].Text;
        Assert.That(told, Does.Contain("SF4502").And.Contain("R1"));
        Assert.That(told, Does.Not.Contain("21").And.Not.Contain("42"));
    }

    [Test]
    public async Task CountsAnAnswerThatDoesNotFitAsAnAttempt()
    {
        using var repository = new SmallRepository(Id);
        var model = ScriptedModel.Saying("Sure! Here it is: {}", """{"body":""}""", SmallRepository.Answer(SmallRepository.Right));

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(repository.StatesOf(Id).Take(4), Is.EqualTo(["Specified", "Rework", "Rework", "Generated"]));
        Assert.That(model.Asked[1].Messages[3].Text, Does.Contain("SF3103"));
        Assert.That(repository.Lock.For(Id).Select(entry => entry.Attempt), Is.EqualTo([1, 2, 3]));
    }

    [Test]
    public async Task LocksNoAnswerThatDidNotEndNormally()
    {
        using var repository = new SmallRepository(Id);
        var model = new ScriptedModel(request => request.Attempt == 1
            ? new RecordedResponse { Text = "{\"body\":\"    ret", FinishReason = "length" }
            : ScriptedModel.Stop(SmallRepository.Answer(SmallRepository.Right)));

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(model.Asked[1].Messages, Is.EqualTo(model.Asked[0].Messages));
        Assert.That(repository.Lock.For(Id).Select(entry => entry.Attempt), Is.EqualTo([2]));
        Assert.That(repository.Tree().Values, Has.None.Contains("    ret\\\""));
    }

    [Test]
    public async Task SendsBackWhatDoesNotCompileWhileTheOthersWait()
    {
        using var repository = new SmallRepository("first", "second");
        var model = new ScriptedModel(request => ScriptedModel.Stop(SmallRepository.Answer(
            request is { SpecId: "first", Attempt: 1 } ? "        return nothing;" : SmallRepository.Right)));

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(model.Asked.Select(request => (request.SpecId, request.Attempt)), Is.EquivalentTo([("first", 1), ("first", 2), ("second", 1)]));
        Assert.That(repository.StatesOf("second"), Is.EqualTo(["Specified", "Generated", "Conformed", "Compiled", "Analyzed", "Tested", "Reviewed", "Released"]));
        Assert.That(result.Findings.Select(finding => finding.Level), Is.All.EqualTo(FindingLevel.Note));
    }

    [Test]
    public async Task StopsAtOnceForWhatNoAnswerCanMend()
    {
        using var repository = new SmallRepository(Id);
        repository.Write($"Shop/specs/{Id}.holdout.md", "## Examples\n| quantity | result | rule |\n|---|---|---|\n| 21 | none | R1 |\n");
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right));

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF4102"]));
        Assert.That(model.Asked, Has.Count.EqualTo(1));
    }
}

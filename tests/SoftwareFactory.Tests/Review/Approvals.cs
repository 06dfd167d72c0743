using SoftwareFactory.Core.Line;
using SoftwareFactory.Review;

namespace SoftwareFactory.Tests.Review;

internal sealed class Approvals
{
    private const string Sensitive = "        return System.IO.Path.DirectorySeparatorChar + System.Reflection.Assembly.GetExecutingAssembly().GetName().Name!.Length;";

    [Test]
    public async Task LetTheVeryPartThroughThatStopped()
    {
        using var repository = Demanding("always");
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right));
        var stopped = await repository.RunAsync(FactoryMode.Update, model);
        Assert.That(SmallRepository.Ids(stopped), Is.EqualTo(new[] { "SF4601" }));
        Assert.That(File.Exists(repository.PathTo("Shop/Twice.cs")), Is.False);

        var approved = Approve(repository, (string)repository.Part("twice")["serial"]!);
        Assert.That(approved.SpecId, Is.EqualTo("twice"));

        // The answer was kept: nobody is asked for another one.
        var passed = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);
        Assert.That(passed.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', passed.Findings));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task SurviveNoChangedByte()
    {
        using var repository = Demanding("always");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
        Approve(repository, (string)repository.Part("twice")["serial"]!);
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);

        repository.WriteSpec("twice", " ");
        var again = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
        Assert.That(SmallRepository.Ids(again), Is.EqualTo(new[] { "SF4601" }));
    }

    [Test]
    public async Task AreRefusedForWhatNobodyMade()
    {
        using var repository = Demanding("never");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
        Assert.That(Approve(repository, "SF-00000-00000-00000-00000").Problem, Does.Contain("No part has the serial"));
        Assert.That(Approve(repository, "twice").Problem, Does.Contain("no serial number"));
        Assert.That(Directory.Exists(repository.PathTo("Shop/.factory/approvals")), Is.False);
        Assert.That(Approve(repository, repository.Lock.Accepted("twice")!.Serial.ToString()).Path, Does.Exist);
    }

    [TestCase("risk >= high", SmallRepository.Right, false)]
    [TestCase("risk >= medium", SmallRepository.Right, true)]
    [TestCase("risk >= high", Sensitive, true)]
    [TestCase("never", Sensitive, false)]
    public async Task AreDemandedByRisk(string required, string body, bool demanded)
    {
        using var repository = Demanding(required, "rules:\n  SF4201: note\n  SF4501: note\n  SF4502: note\n");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(body)));
        Assert.That(SmallRepository.Ids(result), Is.EqualTo(demanded ? ["SF4601"] : Array.Empty<string>()), string.Join('\n', result.Findings));
        Assert.That((string?)repository.Part("twice")["risk"]!["level"], Is.EqualTo(body == Sensitive ? "high" : "medium"));
    }

    [Test]
    public async Task AreNotDemandedOnceASmallPartIsReleased()
    {
        using var repository = Demanding("never");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));
        repository.Write("factory.yaml", "review:\n  required: risk >= medium\n");
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(repository.Part("twice")["risk"]!.ToJsonString(), Is.EqualTo("""{"level":"low","points":0,"size":0,"churn":0,"publicApi":0,"namespaces":0,"template":0,"model":0}"""));
    }

    private static SmallRepository Demanding(string required, string more = "")
    {
        var repository = new SmallRepository("twice");
        repository.Write("factory.yaml", $"review:\n  required: {required}\n{more}");
        return repository;
    }

    private static (string? Path, string? SpecId, string? Problem) Approve(SmallRepository repository, string serial) =>
        Approving.Approve([repository.PathTo("Shop/Shop.csproj")], serial, "ada", "Read with the price list beside it.");
}

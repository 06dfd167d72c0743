using SoftwareFactory.Core.Line;
using SoftwareFactory.Reenactment;

namespace SoftwareFactory.Tests.Reenactment;

internal sealed class ReproducingAPart
{
    [Test]
    public async Task GivesItsBytes()
    {
        using var repository = await ReleasedAsync();
        var (made, findings) = await MakeAsync(repository);

        Assert.That(findings, Is.Empty);
        Assert.That((made!.IsReproduced, made.Spec), Is.EqualTo((true, "first")));
        Assert.That(made.Outputs, Is.EqualTo([new ReproducedOutput("Shop/First.cs", repository.Read("Shop/First.cs").Length, null, 0)]));
    }

    [Test]
    public async Task NamesTheFirstByteThatDiffers()
    {
        using var repository = await ReleasedAsync();
        var text = repository.Read("Shop/First.cs");
        var at = text.IndexOf("* 2", StringComparison.Ordinal) + 2;
        repository.Write("Shop/First.cs", text.Replace("* 2", "* 3", StringComparison.Ordinal));
        var (made, findings) = await MakeAsync(repository);

        Assert.That((made!.IsReproduced, made.Outputs[0].FirstDifference, made.Outputs[0].Line), Is.EqualTo((false, at, text[..at].Count(c => c == '\n') + 1)));
        Assert.That(findings.Single().ToString(), Does.StartWith("Shop/specs/first.spec.md(1,1): error SF5033: Shop/First.cs differs"));
    }

    [Test]
    public async Task TakesNoLineEndForAnEdit()
    {
        using var repository = await ReleasedAsync();
        repository.Write("Shop/First.cs", repository.Read("Shop/First.cs").ReplaceLineEndings("\r\n"));

        Assert.That((await MakeAsync(repository)).Made!.IsReproduced);
    }

    [Test]
    public async Task SaysThatItsQuestionChanged()
    {
        using var repository = await ReleasedAsync();
        repository.WriteSpec("first", "\nA pair is two pieces.\n");

        Assert.That((await MakeAsync(repository)).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["SF3002"]));
    }

    [Test]
    public async Task NeedsASerialOfTheLock()
    {
        using var repository = await ReleasedAsync();
        var (made, findings) = await PartReproduction.OfAsync(repository.Project(FactoryMode.Locked), "SF-00000-00000-00000-00000", TimeProvider.System, CancellationToken.None);

        Assert.That((made, findings.Single().Rule.Id), Is.EqualTo(((PartReproduction?)null, "SF5033")));
    }

    private static async Task<SmallRepository> ReleasedAsync()
    {
        var repository = new SmallRepository("first");
        Assert.That((await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)))).Status, Is.EqualTo(RunStatus.Passed));
        return repository;
    }

    private static async Task<(PartReproduction? Made, IReadOnlyList<Core.Findings.Finding> Findings)> MakeAsync(SmallRepository repository) =>
        await PartReproduction.OfAsync(repository.Project(FactoryMode.Locked), repository.Lock.Accepted("first")!.Serial.ToString(), TimeProvider.System, CancellationToken.None);
}

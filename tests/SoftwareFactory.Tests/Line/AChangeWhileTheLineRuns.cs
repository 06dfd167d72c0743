using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

internal sealed class AChangeWhileTheLineRuns
{
    private const string Id = "pieces";
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task OfTheSpecStopsRelease()
    {
        using var repository = new SmallRepository(Id);
        var model = new ScriptedModel(request =>
        {
            repository.WriteSpec(Id, "\nA pair is two pieces.\n");
            return ScriptedModel.Stop(Right);
        });

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF6002"]));
        Assert.That(File.Exists(repository.LockPath), Is.False);
        Assert.That(File.Exists(repository.PathTo("Shop/Pieces.cs")), Is.False);
    }

    [Test]
    public async Task OfAnOutputIsNotOverwritten()
    {
        using var repository = new SmallRepository(Id);
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        var edited = repository.Read("Shop/Pieces.cs") + "// mine\n";
        var model = new ScriptedModel(request =>
        {
            repository.Write("Shop/Pieces.cs", edited);
            return ScriptedModel.Stop(SmallRepository.Answer("        return quantity + quantity;"));
        });

        var result = await repository.RunAsync(FactoryMode.Refresh, model);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF6002"]));
        Assert.That(repository.Read("Shop/Pieces.cs"), Is.EqualTo(edited));
    }
}

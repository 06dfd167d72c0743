using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

internal sealed class Using
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task ShowsTheModelWhatTheOtherSpecsTemplateDeclares()
    {
        using var repository = Repository("uses: pieces");
        var model = ScriptedModel.Saying(Right);

        Assert.That((await repository.RunAsync(FactoryMode.Update, model)).Status, Is.EqualTo(RunStatus.Passed));

        Assert.That(model.Asked.Single(request => request.SpecId == "pairs").Messages[1].Text, Does.EndWith("""
            ```csharp
            namespace Shop;
            public static class Pieces
            {
                /// <summary>Pieces of a number of pairs.</summary>
                public static int Of(int quantity);
            }
            ```

            """));
        Assert.That(model.Asked.Single(request => request.SpecId == "pieces").Messages[1].Text, Does.Not.Contain("may use of the project"));
    }

    [Test]
    public async Task MakesTheAnswerStaleWhenWhatIsUsedChanges()
    {
        using var repository = Repository("uses: [System.ICloneable]");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));

        Uses(repository, "uses: [System.IDisposable]");
        var stale = await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);

        Assert.That(stale.Findings.Single().Message, Does.Contain("its question changed: context (").And.Contain(", messages ("));
    }

    [TestCase("uses: Shop.Piece", "SF1011", "The project has no public type and no spec Shop.Piece; it has Shop.Pieces.")]
    [TestCase("uses: pairs", "SF1011", "A spec cannot use itself.")]
    [TestCase("uses: [pieces, System.String]", "SF1012", "System.String alone takes")]
    public async Task StopsOverWhatCannotBeShown(string uses, string rule, string message)
    {
        using var repository = Repository(uses);

        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);

        var finding = result.Findings.Single();
        Assert.That((finding.Rule.Id, finding.Location.ToString(), finding.SpecId), Is.EqualTo((rule, uses.Contains('[', StringComparison.Ordinal) ? "Shop/specs/pairs.spec.md(6,16)" : "Shop/specs/pairs.spec.md(6,7)", "pairs")));
        Assert.That(finding.Message, Does.Contain(message));
    }

    private static SmallRepository Repository(string uses)
    {
        var repository = new SmallRepository("pairs", "pieces");
        repository.Write("factory.yaml", "context:\n  maxTokens: 1000\n");
        Uses(repository, uses);
        return repository;
    }

    private static void Uses(SmallRepository repository, string uses)
    {
        repository.WriteSpec("pairs");
        repository.Write("Shop/specs/pairs.spec.md", repository.Read("Shop/specs/pairs.spec.md").Replace("with:", $"{uses}\nwith:", StringComparison.Ordinal));
    }
}

using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>Specs that ask for what there is, before anybody is asked to write it.</summary>
public sealed class WhatIsThereAlready
{
    [Test]
    public async Task InTheProjectStopsTheSpec()
    {
        using var repository = new SmallRepository("pairs");
        repository.Write("Shop/Own.cs", "namespace Shop;\n\ninternal static class Pairs2\n{\n    internal static int CountPieces(int number) => number * 2;\n}\n");
        repository.Write("Shop/specs/pairs.spec.md", repository.Read("Shop/specs/pairs.spec.md").Replace("int Of(", "int CountPieces(", StringComparison.Ordinal));
        var result = await repository.RunAsync(repository.Project(FactoryMode.Update), [repository.PathTo("Shop/Own.cs")], ScriptedModel.Never, CancellationToken.None);
        Assert.That(result.Findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "Shop/specs/pairs.spec.md(9,14): error SF1302: Shop.Pairs2.CountPieces (Shop/Own.cs(5)) has the name, the parameters and the result of the spec's signature. Call it instead, or name the method after what it does differently.",
        }));
    }

    [Test]
    public async Task InAnotherSpecStopsTheLaterOne()
    {
        using var repository = new SmallRepository("pairs");
        repository.Write("factory.yaml", "");
        repository.Write("Shop/specs/twins.spec.md", repository.Read("Shop/specs/pairs.spec.md").Replace("id: pairs", "id: twins", StringComparison.Ordinal).Replace("type: Pairs", "type: Twins", StringComparison.Ordinal));
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);
        Assert.That(result.Findings.Single().ToString(), Does.StartWith("Shop/specs/twins.spec.md(1,1): error SF1301: The spec asks for what pairs (Shop/specs/pairs.spec.md) asks for (100 %)."));
    }
}

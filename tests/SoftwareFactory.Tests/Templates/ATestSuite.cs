using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Templates;

internal sealed class ATestSuite
{
    [TestCase("Assert.That(1 + 1, Is.EqualTo(2));", null)]
    [TestCase("Assert.That(1 + 1, Is.EqualTo(3));", "The test IsAPair of R1 fails: ")]
    [TestCase("Assert.Pass();", "The test IsAPair asserts nothing that could fail.")]
    [TestCase("for (var i = 0; ; i = 1 - i) Assert.That(i, Is.LessThan(2));", "The test IsAPair of R1 does not end")]
    public async Task IsRunAndStopsTheLineWhenItFails(string body, string? message)
    {
        using var repository = new SmallRepository();
        repository.Write("factory.yaml", "test:\n  timeout: 1\nrework:\n  max: 0\n");
        repository.Write("Shop/specs/pairs.spec.md", """
            ---
            id: pairs
            template: test-suite
            owner: stock-team
            why: Nobody dares to change how pairs are counted.
            with:
              namespace: Shop
              type: Pairs
            ---
            ## Rules
            - R1: Two singles are a pair.

            ## Examples
            | call | result | rule |
            |---|---|---|
            | 1 + 1 | 2 | R1 |

            """);
        var model = ScriptedModel.Saying(new System.Text.Json.Nodes.JsonObject { ["summary"] = "Pairs.", ["r1_name"] = "IsAPair", ["r1_body"] = $"        {body}", ["helpers"] = "" }.ToJsonString());

        var result = await repository.RunAsync(repository.Project(FactoryMode.Update), [$"/reference:\"{Path.Combine(AppContext.BaseDirectory, "nunit.framework.dll")}\""], model, CancellationToken.None);

        Assert.That(result.Status, Is.EqualTo(message is null ? RunStatus.Passed : RunStatus.Stopped), string.Join('\n', result.Findings));
        if (message is not null) Assert.That(result.Findings.Single(finding => finding.Stops).Message, Does.StartWith(message));
    }
}

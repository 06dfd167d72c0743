using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>Each gate forced red: the line fails, says so in the manifest, and touches nothing. And each gate lowered: the manifest shows it.</summary>
internal sealed class EveryGate
{
    private static IEnumerable<TestCaseData> Gates =>
    [
        Gate("Spec", Stage.Intake, "SF1112", rules: "- R2: The rest is TBD.\n"),
        Gate("Answer", Stage.Generate, "SF3104", answer: """{"body":"        return 1;"}"""),
        Gate("Slot", Stage.Conform, "SF2003", "        return quantity; } static int More() {"),
        Gate("Policy", Stage.Conform, "SF2006", "#pragma warning disable\n        return quantity * 2;"),
        Gate("Compile", Stage.Compile, "SF4101", "        return nothing;"),
        Gate("Nullability", Stage.Compile, "SF4109", "        string? text = quantity > 0 ? null : \"\";\n        return text.Length;"),
        Gate("Warnings", Stage.Compile, "SF4110", "        return quantity * 2;\n        quantity++;"),
        Gate("Bans", Stage.Analyze, "SF4201", "        return quantity * System.Environment.ProcessorCount;"),
        Gate("Security", Stage.Analyze, "SF4307", "        return System.Security.Cryptography.MD5.HashData(new byte[quantity])[0];"),
        Gate("Reliability", Stage.Analyze, "SF4333", "        try\n        {\n            return quantity * 2;\n        }\n        catch (System.Exception)\n        {\n            return 0;\n        }"),
        Gate("Duplication", Stage.Analyze, "SF4401", "        return Pack(new string('a', quantity)).Length + quantity;", helpers: Pack("private static string Pack"), source: $"namespace Shop;\n\ninternal static class Runs\n{{\n{Pack("internal static string Of")}\n}}\n"),
        Gate("Examples", Stage.Test, "SF4501", SmallRepository.Wrong),
        Gate("Holdouts", Stage.Test, "SF4502", "        return quantity == 3 ? 6 : 0;"),
        Gate("Mutation", Stage.Test, "SF4514", "        return quantity > 1000 ? quantity * 2 : quantity + quantity;", yaml: "mutation:\n  threshold: 100\n"),
        Gate("Approval", Stage.Review, "SF4601", SmallRepository.Right, yaml: "review:\n  required: always\n"),
        Gate("Reviewer", Stage.Review, "SF4604", SmallRepository.Right, yaml: "review:\n  model: openai:reviewer\n"),
    ];

    [TestCaseSource(nameof(Gates))]
    public async Task StopsTheLineWhenItIsForcedRed(Stage stage, string rule, string rules, string answer, string source, string yaml)
    {
        using var repository = new SmallRepository();
        repository.WriteSpec("pieces", rules);
        repository.Write("factory.yaml", $"rework:\n  max: 0\n{yaml}");
        repository.Write("Shop/Own.cs", source);
        var before = repository.Tree();

        var result = await repository.RunAsync(repository.Project(FactoryMode.Update), [repository.PathTo("Shop/Own.cs")], ScriptedModel.Saying(answer), CancellationToken.None);

        var run = repository.Manifest()["predicate"]!["runDetails"]!["byproducts"]![0]!["annotations"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SmallRepository.Ids(result), Has.Member(rule), string.Join('\n', result.Findings));
            Assert.That((result.Succeeded, result.Status, (string?)run["status"], (string?)run["stage"]), Is.EqualTo((false, RunStatus.Stopped, "stopped", stage.ToString())), string.Join('\n', result.Findings));
            Assert.That(repository.Manifest()["subject"]!.AsArray(), Is.Empty);
            Assert.That(repository.Tree(), Is.EquivalentTo(before));
        }
    }

    [Test]
    public async Task StopsTheLineWhenAnotherTargetFrameworkDoesNotCompileAPart()
    {
        using var repository = new SmallRepository("pieces");
        var before = repository.Tree();
        repository.WriteArguments(["/langversion:9.0"]);
        var older = repository.PathTo("Shop/obj/factory/older.rsp");
        File.Move(repository.PathTo("Shop/obj/factory/compiler.rsp"), older);
        var frameworks = new Dictionary<string, string> { ["net48"] = repository.PathTo("Shop/obj/factory/none.rsp"), ["netstandard2.0"] = older };

        var result = await repository.RunAsync(repository.Project(FactoryMode.Update) with { OtherFrameworks = frameworks }, [], ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)), CancellationToken.None);

        Assert.That(result.Findings.Select(finding => (finding.Rule, finding.SpecId)), Is.Not.Empty.And.All.EqualTo((Rules.CompilerError, "pieces")));
        Assert.That(result.Findings[0].Message, Does.Contain("netstandard2.0: Pieces.cs, 2:1 (outside the slots): CS8773: "));
        Assert.That((result.Status, repository.Tree()), Is.EqualTo((RunStatus.Stopped, before)));
    }

    [Test]
    public async Task StandsInTheManifestWhenItIsLowered()
    {
        using var repository = new SmallRepository("pieces");
        var lowered = Rules.All.Where(rule => rule.IsAdjustable).ToDictionary(rule => rule.Id, _ => "note");
        repository.Write("factory.yaml", $"rules:\n{string.Concat(lowered.Select(rule => $"  {rule.Key}: {rule.Value}\n"))}");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        var shown = repository.Manifest()["predicate"]!["buildDefinition"]!["internalParameters"]!["rules"]!.AsObject().ToDictionary(rule => rule.Key, rule => (string)rule.Value!);
        Assert.That(shown, Is.EquivalentTo(lowered));
    }

    [Test]
    public async Task CannotBeLoweredWhereItGuardsTheLineItself()
    {
        using var repository = new SmallRepository("pieces");
        var guards = Rules.All.Where(rule => !rule.IsAdjustable).ToList();
        repository.Write("factory.yaml", $"rules:\n{string.Concat(guards.Select(rule => $"  {rule.Id}: note\n"))}");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);
        Assert.That(SmallRepository.Ids(result), Has.Exactly(guards.Count).EqualTo("SF9003"));
    }

    private static string Pack(string head) => $$"""
            {{head}}(string text)
            {
                var packed = new System.Text.StringBuilder();
                for (var i = 0; i < text.Length;)
                {
                    var end = i;
                    while (end < text.Length && text[end] == text[i]) end++;
                    packed.Append(text[i]).Append(end - i);
                    i = end;
                }

                return packed.ToString();
            }
        """;

    private static TestCaseData Gate(string name, Stage stage, string rule, string body = SmallRepository.Right, string rules = "", string helpers = "", string source = "", string yaml = "", string? answer = null) =>
        new TestCaseData(stage, rule, rules, answer ?? new System.Text.Json.Nodes.JsonObject { ["summary"] = "Pieces.", ["body"] = body, ["helpers"] = helpers }.ToJsonString(), source, yaml).SetArgDisplayNames(name);
}

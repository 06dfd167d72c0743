using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Inspection.Test;
using SoftwareFactory.Inspection.Test.Mutation;

namespace SoftwareFactory.Inspection.Tests.Test;

/// <summary>Small changes of an answer, and what its examples make of them.</summary>
public sealed class Mutants
{
    private const string Tiers = "        return quantity >= 10 ? quantity * 9 : quantity * 10;";

    private static readonly Clause[] Rules =
    [
        new("R1", "Fewer than 10 pieces cost 10 each.", new SourceLocation("specs/discount.spec.md", 12, 3)),
        new("R2", "10 or more pieces cost 9 each.", new SourceLocation("specs/discount.spec.md", 13, 3)),
    ];

    [Test]
    public async Task AreAllNoticedByExamplesAtTheBounds()
    {
        var result = await RunAsync(100, Tiers, TestPart.Row("R1", 20, "9", "90"), TestPart.Row("R2", 21, "10", "90"), TestPart.Row("R2", 22, "20", "180"));

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Scores["pricing.discount"], Is.EqualTo(new MutationScore(8, 0, 100)), "two for the relation, one for each number and product, one for what is returned");
    }

    [Test]
    public async Task ThatSurviveAreReportedAtTheClauseThatLacksAnExample()
    {
        Example[] examples = [TestPart.Row("R1", 20, "3", "30"), TestPart.Row("R1", 22, "4", "40"), TestPart.Row("R2", 21, "20", "180")];
        var result = await RunAsync(80, Tiers, examples);

        Assert.That(result.Findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "specs/discount.spec.md(13,3): error SF4514: No example of R2 notices when 'quantity >= 10' becomes 'quantity > 10': Pricing/pricing.discount.cs, line 9 (slot body, 1:16). The examples notice 6 of 8 changes (75 %), and 80 % are asked for. Add an example that tells the two apart.",
            "specs/discount.spec.md(13,3): error SF4514: No example of R2 notices when '10' becomes '11': Pricing/pricing.discount.cs, line 9 (slot body, 1:28). The examples notice 6 of 8 changes (75 %), and 80 % are asked for. Add an example that tells the two apart.",
        }));
        Assert.That(result.Findings.Select(finding => (finding.SpecId, finding.Clause, finding.Slot)), Is.All.EqualTo(("pricing.discount", "R2", "body")));

        var enough = await RunAsync(75, Tiers, examples);
        Assert.That((enough.Findings.Count, enough.Scores["pricing.discount"].Percent), Is.EqualTo((0, 75)), "the threshold is the least that passes");
    }

    [Test]
    public async Task ThatHoldoutsNoticeAreNoticedAndNothingIsToldOfThem()
    {
        var result = await RunAsync(100, Tiers, TestPart.Row("R1", 20, "3", "30"), TestPart.Row("R2", 21, "20", "180"), TestPart.Row("R2", 4, "10", "90", holdout: true));

        Assert.That(result.Scores["pricing.discount"], Is.EqualTo(new MutationScore(8, 0, 100)));
        Assert.That(result.Findings, Is.Empty);
    }

    [TestCase("        var sum = 0;\n        for (var i = 0; i < quantity; i++) sum += i;\n        return sum;", "4", "6", 7, 1, TestName = "OfALoopEndByTheirSteps")]
    [TestCase("        return quantity <= 0 ? 0 : 1 + Apply(quantity - 1);", "3", "3", 9, 0, TestName = "OfARecursionEndByTheirDepth")]
    [TestCase("        var left = quantity;\n        while (left > 0)\n        {\n            left--;\n            if (left == 1) break;\n        }\n\n        return left;", "5", "1", 7, 2, TestName = "OfABreakEnd")]
    [TestCase("        return quantity switch { < 0 => -1, > 5 => 1, _ => 0 };", "5", "0", 2, 4, TestName = "OfPatternsAreTheirBounds")]
    [TestCase("        if (quantity.ToString(System.Globalization.CultureInfo.InvariantCulture) is { Length: > 1 } text && text.StartsWith('1')) return text.Length;\n        return 0;", "12", "2", 2, 1, TestName = "ThatDoNotCompileAreNone")]
    public async Task AreCounted(string body, string quantity, string result, int noticed, int survived)
    {
        var first = await RunAsync(100, body, TestPart.Row("R1", 20, quantity, result));
        var score = first.Scores["pricing.discount"];

        Assert.That((score.Noticed, score.Survived), Is.EqualTo((noticed, survived)), string.Join('\n', first.Findings));
        Assert.That(first.Findings, Has.Count.EqualTo(survived).And.All.Matches<Finding>(finding => finding!.Rule.Id == "SF4514"));
    }

    [Test]
    public async Task AreTheSameEachTime()
    {
        var (one, other) = (await RunAsync(100, Tiers, TestPart.Row("R2", 21, "20", "180")), await RunAsync(100, Tiers, TestPart.Row("R2", 21, "20", "180")));
        Assert.That(other.Findings.Select(finding => finding.ToString()), Is.EqualTo(one.Findings.Select(finding => finding.ToString())).And.Not.Empty);
    }

    [Test]
    public async Task CostNothingWhereNobodyAsksForThem()
    {
        var result = await RunAsync(null, Tiers, TestPart.Row("R2", 21, "20", "180"));
        Assert.That((result.Findings.Count, result.Scores.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task ThatComeToNoVerdictStopThePart()
    {
        var result = await RunAsync(1, Tiers, "NoTestHost.dll", TestPart.Row("R1", 20, "9", "90"), TestPart.Row("R2", 21, "10", "90"));

        Assert.That(result.Findings.Where(finding => finding.Rule.Id == "SF4515").Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "specs/discount.spec.md(1,1): error SF4515: 8 of 8 changes came to no verdict. Run again; if it stays, take the template out of mutation in factory.yaml.",
        }));
        Assert.That((result.Scores["pricing.discount"].Noticed, result.Findings.All(finding => finding.Stops)), Is.EqualTo((0, true)), "what did not run was noticed by nobody");
    }

    private static Task<MutationResult> RunAsync(int? threshold, string body, params Example[] examples) => RunAsync(threshold, body, "SoftwareFactory.TestHost.dll", examples);

    private static async Task<MutationResult> RunAsync(int? threshold, string body, string testHost, params Example[] examples)
    {
        using var project = new TestProject();
        PartContent part = TestPart.Function(body, examples);
        part = part with { Spec = part.Spec with { Rules = Rules } };
        var compiled = project.Compile(part);
        Assert.That(compiled.Compilation, Is.Not.Null, string.Join('\n', compiled.Findings));
        var options = new TestHostOptions(TestProject.DotNet, Path.Combine(AppContext.BaseDirectory, testHost), [], [], TimeSpan.FromSeconds(60), Sandbox.Find(SandboxRequirement.Auto)!, TimeProvider.System);
        var folder = Path.Combine(project.Folder, "obj", "mutation");
        var result = await new MutationGate(folder).RunAsync(compiled.Compilation!, _ => threshold, options, CancellationToken.None);
        Assert.That(Directory.Exists(folder), Is.EqualTo(threshold is not null));
        return result;
    }
}

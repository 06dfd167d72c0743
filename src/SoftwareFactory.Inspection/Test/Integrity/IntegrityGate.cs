using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Test.Integrity;

/// <summary>
/// Judges the tests that a part consists of: one that asserts nothing that could fail (SF4510), and against the version in the tree one that is gone
/// or skipped (SF4511), asserts less (SF4512) or the opposite (SF4513). It goes by the syntax, so it knows NUnit's own assertions only. Thread-safe.
/// </summary>
/// <param name="project">The compiler inputs.</param>
public sealed class IntegrityGate(ProjectCompilation project)
{
    /// <summary>Judges a part's tests.</summary>
    /// <param name="part">The part.</param>
    /// <param name="earlier">The texts of its outputs as they stand in the tree, by path; empty for a new part.</param>
    public IReadOnlyList<Finding> Inspect(PartContent part, IReadOnlyDictionary<string, string> earlier) =>
    [
        .. from file in part.Files
           where file.Kind == OutputKind.Test
           let before = earlier.TryGetValue(file.Path, out var text) ? project.Tree(file with { Text = text, Spans = [] }).GetRoot() : null
           from finding in Compare(part, TestMethods.Of(project.Tree(file).GetRoot()), before)
           select finding with { SpecId = part.Spec.Id },
    ];

    private static IEnumerable<Finding> Compare(PartContent part, TestMethods now, SyntaxNode? before)
    {
        foreach (var (key, test) in now.Tests)
        {
            if (now.AssertionsOf(test).Count == 0)
                yield return Find(part, key, Rules.TestAssertsNothing, $"The test {test.Identifier.ValueText} asserts nothing that could fail.");
            if (TestMethods.IsSkipped(test))
                yield return Find(part, key, Rules.TestRemoved, $"The test {test.Identifier.ValueText} is kept from running.");
        }

        if (before is null) yield break;
        var then = TestMethods.Of(before);
        foreach (var (key, test) in then.Tests)
        {
            // A rule that is gone takes its test along.
            if (!now.Tests.TryGetValue(key, out var same))
            {
                if (part.Spec.Rules.Any(rule => rule.Id == key)) yield return Find(part, key, Rules.TestRemoved, $"The test {test.Identifier.ValueText} of {key} is gone.");
                continue;
            }

            var (old, current) = (then.AssertionsOf(test), now.AssertionsOf(same));
            if (current.Count == 0) continue;
            if (current.Any(assertion => old.Any(other => other.Claim.Text == assertion.Claim.Text && other.Claim.IsNegated != assertion.Claim.IsNegated)))
                yield return Find(part, key, Rules.TestInverted, $"The test {same.Identifier.ValueText} asserts the opposite of what it did.");
            else if (current.Any(assertion => old.Any(other => other.Tolerance < assertion.Tolerance && other.TextWithoutTolerance == assertion.TextWithoutTolerance)))
                yield return Find(part, key, Rules.TestWeakened, $"The test {same.Identifier.ValueText} allows more deviation than it did.");
            else if (Strength(current) < Strength(old))
                yield return Find(part, key, Rules.TestWeakened, $"The test {same.Identifier.ValueText} asserts less than it did: {old.Count} assertion(s) before, {current.Count} now.");
        }
    }

    private static int Strength(IEnumerable<Assertion> assertions) => assertions.Sum(assertion => assertion.Strength);

    private static Finding Find(PartContent part, string key, Rule rule, string what)
    {
        var clause = part.Spec.Rules.FirstOrDefault(clause => clause.Id == key);
        return rule.At(clause?.Location ?? part.Spec.Location, what) with { Clause = clause?.Id };
    }
}

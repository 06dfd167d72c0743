using System.Globalization;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Inspection.Test.Integrity;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Stages;

/// <summary>
/// Holds a spec's examples and holdouts against those that its part was released with, which the part's record remembers by digests: as long as the rule that one cites has the same
/// words and the call the same signature, it may not be gone (SF1123), expect something else (SF1124) or assert less (SF1125). A block that asserts nothing is SF1126, whatever was
/// before. Quotes no holdout.
/// </summary>
internal static class ExampleIntegrity
{
    internal static IReadOnlyList<Finding> Find(LineSession session)
    {
        var findings = new IReadOnlyList<Finding>[session.Parts.Count];
        Parallel.For(0, findings.Length, i => findings[i] = [.. Find(session, session.Parts[i])]);
        return [.. findings.SelectMany(found => found)];
    }

    /// <summary>What a record keeps of examples.</summary>
    internal static IReadOnlyList<RecordedExample> Record(IEnumerable<Example> examples) => [.. examples.Select(Record)];

    /// <summary>What must be the same for two versions' rows to be the same calls.</summary>
    internal static string SignatureOf(Spec spec) =>
        Digest.OfText(string.Concat(spec.With.Select(parameter => $"{parameter.Name}={parameter.Text}\n").Prepend($"{spec.Template}\n"))).Hex;

    private static RecordedExample Record(Example example)
    {
        if (example is not CodeExample code) return new(example.Clause, example.IsHoldout, Hex(ExampleText.Call(example)), Hex(ExampleText.Result(example) ?? ""), 3, null);
        var assertions = CodeAssertions.Of(code.Code);
        return new(code.Clause, code.IsHoldout, Hex($"block {code.Name}"), null, assertions.Strength, [.. assertions.Claims.Select(claim => $"{(claim.IsNegated ? "!" : "")}{Hex(claim.Text)}")]);
    }

    private static IEnumerable<Finding> Find(LineSession session, Part part)
    {
        foreach (var code in part.Examples.OfType<CodeExample>().Where(code => CodeAssertions.Of(code.Code).AssertsNothing))
            yield return At(Rules.ExampleAssertsNothing, part, code.Location, code.Clause, $"{Name(code)} asserts nothing that could fail.");
        if (Released(session, part) is not { Examples: { } then } spec) yield break;

        var rules = part.Spec.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var sameCalls = spec.Signature == SignatureOf(part.Spec);
        var now = part.Examples.Select(example => (Example: example, Record: Record(example))).ToLookup(pair => (pair.Record.Clause, pair.Record.Call));
        foreach (var before in then.Where(before => rules.TryGetValue(before.Clause, out var rule) && spec.Clauses.Any(clause => clause.Id == rule.Id && clause.Text == rule.Text)))
        {
            var place = rules[before.Clause].Location;
            if (before.Result is not null && !sameCalls) continue;
            if (now[(before.Clause, before.Call)].FirstOrDefault(pair => pair.Record.Result == before.Result) is not ({ } same, var record))
            {
                var changed = now[(before.Clause, before.Call)].FirstOrDefault();
                yield return changed.Example is null
                    ? At(Rules.ExampleRemoved, part, place, before.Clause, $"{(before.Holdout ? "A holdout" : "An example")} of {before.Clause}, with which the part was released, is gone, and the rule is the same.")
                    : At(Rules.ExampleTurned, part, changed.Example.Location, before.Clause, $"{Name(changed.Example)} expects something else than it did when the part was released, and the rule is the same.");
            }
            else if (before.Claims is { } claims && record.Claims!.Any(claim => claims.Contains(Inverse(claim)) && !claims.Contains(claim)))
            {
                yield return At(Rules.ExampleTurned, part, same.Location, before.Clause, $"{Name(same)} asserts the opposite of what it did when the part was released, and the rule is the same.");
            }
            else if (record.Strength < before.Strength)
            {
                yield return At(Rules.ExampleWeakened, part, same.Location, before.Clause, string.Create(CultureInfo.InvariantCulture, $"{Name(same)} asserts less than it did when the part was released ({record.Strength} points, {before.Strength} then), and the rule is the same."));
            }
        }
    }

    private static RecordedSpec? Released(LineSession session, Part part)
    {
        if (session.Lock.Accepted(part.Spec.Id) is not { } entry) return null;
        var path = PartRecords.PathOf(session.Project.Folder, entry.Serial.ToString());
        return File.Exists(path) ? PartRecord.Read(Repository.ReadText(path), out _)?.Spec : null;
    }

    private static Finding At(Rule rule, Part part, SourceLocation location, string clause, string what) => rule.At(location, what) with { SpecId = part.Spec.Id, Clause = clause };

    private static string Name(Example example) => $"The {(example.IsHoldout ? "holdout" : "example")} '{example.Name}'";

    private static string Inverse(string claim) => claim[0] == '!' ? claim[1..] : $"!{claim}";

    private static string Hex(string text) => Digest.OfText(text).Hex;
}

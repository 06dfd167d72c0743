using System.Globalization;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>
/// Says of changes that nobody noticed which clause lacks an example: among the clauses whose examples come to the place, the one whose text has the number that stands there, else the
/// one with the fewest examples, else the first. Of holdouts it tells nothing but by what they notice.
/// </summary>
internal sealed partial class Survivors
{
    private const int MostText = 60;

    private readonly PartContent _part;
    private readonly IReadOnlyList<(Example Example, byte[] Reached)> _reached;
    private readonly int _first;

    internal Survivors(PartContent part, IReadOnlyList<Mutant> mutants, IReadOnlyList<PlannedTest> reaching, IReadOnlyDictionary<PlannedTest, TestEnd> ends)
    {
        _part = part;
        _first = mutants.Count == 0 ? 0 : mutants[0].Number;
        _reached = [.. reaching.Where(test => ReferenceEquals(test.Part, part)).Select(test => (test.Example, Bytes(ends.GetValueOrDefault(test)?.Message)))];
    }

    internal IEnumerable<Finding> Report(IEnumerable<Mutant> survivors, MutationScore score) => survivors.Select(mutant =>
    {
        var (clause, isReached) = ClauseOf(mutant);
        var of = clause is null ? "" : $" of {clause.Id}";
        var place = mutant.Tree.SlotAt(mutant.Node.Span);
        var where = $"{mutant.Tree.File.Path}, line {TextPosition.Of(mutant.Tree.File.Text, mutant.Node.SpanStart).Line}"
            + (place is null ? "" : $" (slot {place.Slot.Name}, {TextPosition.Of(mutant.Tree.File.Text[place.Start..place.End], mutant.Node.SpanStart - place.Start)})");
        var change = mutant.Now.Length == 0 ? $"'{Short(mutant.Node.ToString())}' is left out" : $"'{Short(mutant.Node.ToString())}' becomes '{Short(mutant.Now)}'";
        var what = isReached ? $"No example{of} notices when {change}: {where}." : $"No example comes to '{Short(mutant.Node.ToString())}': {where}.";
        return Rules.MutantSurvived.At(clause?.Location ?? _part.Spec.Location, string.Create(CultureInfo.InvariantCulture, $"{what} The examples notice {score.Noticed} of {score.Noticed + score.Survived} changes ({score.Percent} %), and {score.Threshold} % are asked for.")) with
        {
            SpecId = _part.Spec.Id,
            Clause = clause?.Id,
            Slot = place?.Slot.Name,
        };
    });

    private (Clause? Clause, bool IsReached) ClauseOf(Mutant mutant)
    {
        var at = mutant.Number - _first;
        Example[] reaching = [.. _reached.Where(each => at / 8 < each.Reached.Length && (each.Reached[at / 8] & (1 << (at % 8))) != 0).Select(each => each.Example)];
        var numbers = Number().Matches(mutant.Node.Parent?.ToString() ?? mutant.Node.ToString()).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var examples = _part.Examples.Where(example => !example.IsHoldout).CountBy(example => example.Clause).ToDictionary(StringComparer.Ordinal);
        var clause = _part.Spec.Rules
            .Where(rule => reaching.Length == 0 || reaching.Any(example => example.Clause == rule.Id))
            .OrderByDescending(rule => Number().Matches(rule.Text).Any(match => numbers.Contains(match.Value)))
            .ThenBy(rule => examples.GetValueOrDefault(rule.Id))
            .FirstOrDefault();
        return (clause, reaching.Length > 0);
    }

    private static byte[] Bytes(string? hex)
    {
        var text = hex is null ? "" : hex.TakeWhile(char.IsAsciiHexDigitUpper) is var digits ? string.Concat(digits) : "";
        return Convert.FromHexString(text[..(text.Length / 2 * 2)]);
    }

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostText ? line : $"{line[..MostText]}…";
    }

    [GeneratedRegex("[0-9]+(?:[.][0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>A rule by itself: can a test decide it, does it say how much, is it one claim, is it decided? Reports SF1109–SF1112 and SF1122.</summary>
internal static partial class ClauseLint
{
    private const int FewestWords = 3;

    internal static IEnumerable<Finding> Find(Clause clause, IReadOnlySet<string> names)
    {
        var prose = ClauseText.Prose(clause.Text);
        if (VagueWords.Unfinished(prose) is { } mark)
            yield return At(Rules.UnfinishedClause, clause, $"Rule {clause.Id} is not decided: '{mark}'.");
        if (VagueWords.Judgement(prose, names) is { } word)
            yield return At(Rules.ClauseNotTestable, clause, $"No test can decide what '{word}' means in rule {clause.Id}.");
        else if (Word().Count(clause.Text) < FewestWords)
            yield return At(Rules.ClauseNotTestable, clause, $"Rule {clause.Id} claims nothing that could be observed.");
        if (VagueWords.Degree(prose, names) is { } degree && !ClauseText.HasNumber(prose))
            yield return At(Rules.ClauseWithoutMeasure, clause, $"Rule {clause.Id} says '{degree}', and no number.");
        else if (VagueWords.Approximation(prose) is { } about)
            yield return At(Rules.ClauseWithoutMeasure, clause, $"Rule {clause.Id} says '{about}', and not how much it may be off.");
        if (SecondClaim(prose) is { } second)
            yield return At(Rules.CompoundClause, clause, $"Rule {clause.Id} claims something more with '{second}'.");
    }

    internal static IEnumerable<Finding> FindRepeated(IReadOnlyList<Clause> clauses) =>
        from same in clauses.GroupBy(clause => string.Join(' ', Word().Matches(clause.Text).Select(match => match.Value.ToUpperInvariant())), StringComparer.Ordinal)
        from clause in same.Skip(1)
        select At(Rules.RepeatedClause, clause, $"Rule {clause.Id} says what rule {same.First().Id} says.") with { Related = [new(same.First().Location, $"Rule {same.First().Id} stands here.")] };

    /// <summary>The words with which a second claim begins; null when there is one claim.</summary>
    private static string? SecondClaim(string prose)
    {
        if (Sentence().Matches(prose).FirstOrDefault(match => Outcome().IsMatch(prose[..match.Index]) && Outcome().IsMatch(prose[match.Index..])) is { } sentence)
            return sentence.Groups["start"].Value;
        if (Addition().Match(prose) is { Success: true } addition)
            return addition.Value.Trim(',', ' ');

        var claims = ClauseText.Claims(prose);
        if (Modal().Matches(claims) is { Count: > 1 } modals)
            return modals[1].Value;

        var parts = Coordination().Split(claims);
        return parts.Skip(1).Select((part, index) => SecondOutcome(part, parts[..(index + 1)])).FirstOrDefault(outcome => outcome is not null);
    }

    // An effect beside the result, or another subject that throws or gives something.
    private static string? SecondOutcome(string part, string[] before) =>
        Effect().Match(part) is { Success: true } effect && before.Any(Outcome().IsMatch) ? effect.Value.Trim()
        : Result().Match(part) is { Success: true } result && before.Any(Given().IsMatch) ? result.Value.Trim()
        : null;

    private static Finding At(Rule rule, Clause clause, string what) => rule.At(clause.Location, what) with { Clause = clause.Id };

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // A rule is one sentence; a reason, an example or the other branch may follow it.
    [GeneratedRegex(@"(?<=(?:[\p{L}\p{N}¤)]{2}|[\p{N}¤)])[.!?])(?<!\b(?:e\.g|i\.e|cf|vs|no|approx|incl|ca)\.)\s+(?!(?:Otherwise|This|That|These|Those|So|For|E\.g|Else|Example|Note|See|Because|Therefore|Thus|But|Then)\b)(?<start>Also,\s+\p{L}+|\p{Lu}\p{L}*\s+\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:additionally|furthermore|moreover|in addition(?! to\b),?|on top of that|and also (?:must|shall|should|throws|returns|logs|sends|saves))\b,?|(?<=\(a\).{3,})\(b\)|(?<=(?<!\()\b1\).{3,})\b2\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addition();

    [GeneratedRegex(@"\b(?:must|shall|should|has to|have to|needs to|need to)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Modal();

    [GeneratedRegex(@"\band\b|;|\bthen\b|\bas well as\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Coordination();

    [GeneratedRegex(@"\b(?:throws?|returns?|gives?|yields?|costs?|becomes?|gets?|logs?|saves?|stores?|sends?|persists?|publish(?:es)?|deletes?|archives?|must|shall|should|is|are)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\b(?:throws?|returns?|gives?|yields?|costs?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Given();

    // "; a finer one throws" is the other branch of what a rule demands. Its own subject in front, and something that is given behind: "returns" alone may be a noun.
    [GeneratedRegex(@"\A\s*(?:an?|the|any|each|every|zero|no|other|all|more|less|fewer|negative|positive|larger|smaller|longer|shorter|empty|¤|[0-9]+)\s+[^,]*?\b(?:throws?\s+\S+|(?:gives|yields|returns)\s+\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Result();

    // What happens beside the result. With an object or a subject of its own, because most of the verbs are nouns too.
    [GeneratedRegex(@"\b(?:(?:is|are|gets?)\s+(?:also\s+)?(?:logged|saved|stored|persisted|sent|e-?mailed|notified|informed|published|archived|audited|(?:raised|fired|incremented)(?!\s+(?:to|by)))\b|(?:writes|prints)\s+(?:a|an)\s+(?:\w+\s+)?(?:line|entry|record|file|message|warning)\b|(?:also\s+)?(?:raises|increments|fires|emits|registers|logs|saves|stores|persists|sends|e-?mails|notifies|informs|publishes|deletes|archives|caches)\s+(?:it|them|the|a|an|each|every|all|this|its|their)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Effect();
}

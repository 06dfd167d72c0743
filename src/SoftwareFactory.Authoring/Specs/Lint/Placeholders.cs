using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>Answers that fill <c>why</c> and <c>owner</c> and answer nothing. Reports SF1120 and SF1121; empty ones are SF1101 and SF1102.</summary>
internal static partial class Placeholders
{
    private const int FewestWords = 3;

    // A longer sentence that begins so may still come to a reason.
    private const int MostWordsOfAPhrase = 8;

    private static readonly FrozenSet<string> Nothing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "todo", "tbd", "tbc", "tba", "fixme", "n a", "na", "none", "nil", "null", "undefined", "unknown", "test", "testing", "asdf", "qwerty", "qwertz", "foo", "bar", "foobar", "placeholder", "change me", "changeme",
        "fill me in", "fill in", "fill this in", "lorem ipsum", "lorem ipsum dolor sit amet", "to be done", "to be defined", "to be decided", "to be determined", "blah", "blah blah", "blah blah blah");

    private static readonly FrozenSet<string> NoReason = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "because", "just because", "because we need it", "because we need this", "because it is needed", "because i said so", "because i want it", "because we want it", "because i need it", "we need it", "we need this", "i need it", "we want it", "it is needed",
        "it is required", "nice to have", "a nice to have", "new feature", "a new feature", "feature request", "a feature request", "new requirement", "we do not have it yet", "we don t have it yet", "we do not have this yet", "same as above", "same as before", "self explanatory", "it is obvious", "this is obvious", "it is necessary", "this is needed", "this is required", "needed for the project", "needed by the project", "required by the project", "because it is required", "see title", "see the title", "see above", "see below", "the boss wants it", "why not", "so that we have it");

    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "me", "i", "myself", "you", "us", "we", "them", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "no one", "whoever", "team", "the team", "my team", "our team", "a team", "owner", "the owner", "user", "dev", "devs", "developer", "developers", "the developer", "the developers", "author", "your name", "your team", "your team here", "your name here", "team name", "owner name", "name of the owner", "unassigned", "not assigned", "not assigned yet", "not yet assigned", "to be assigned", "none yet", "nobody yet", "no one yet", "no owner", "no owner yet", "someone else", "somebody else", "nn", "n n",
        "management", "the company", "the business", "john doe", "jane doe", "ai", "an ai", "the ai", "llm", "the llm", "the model", "chatgpt", "copilot", "root");

    internal static IEnumerable<Finding> Find(Spec spec)
    {
        if (spec.Why.Length > 0 && WhatIsWrong(spec) is { } what)
            yield return Rules.WhyPlaceholder.At(spec.WhyLocation ?? spec.Location, what);
        if (spec.Owner.Length > 0 && (IsNothing(Plain(spec.Owner)) || Nobody.Contains(Plain(spec.Owner)) || OfNobody().IsMatch(Plain(spec.Owner)) || Bracketed().IsMatch(spec.Owner)))
            yield return Rules.OwnerPlaceholder.At(spec.OwnerLocation ?? spec.Location, $"'{spec.Owner}' is nobody who could be asked.");
    }

    private static string? WhatIsWrong(Spec spec)
    {
        var why = Plain(spec.Why);
        if (IsNothing(why) || NoReason.Contains(why) || Bracketed().IsMatch(spec.Why) || (why.Split(' ').Length <= MostWordsOfAPhrase && NoReasons().IsMatch(why))) return $"'{spec.Why}' is no reason.";
        if (why.Equals(Plain(spec.Title), StringComparison.OrdinalIgnoreCase) || Bare(why) is { Length: > 0 } bare && bare.Equals(Bare(Plain(spec.Title)), StringComparison.OrdinalIgnoreCase) || why.Equals(Plain(spec.Id), StringComparison.OrdinalIgnoreCase)) return "The reason repeats the spec's name.";

        // Scripts without blanks say much in one word.
        return why.All(sign => sign < 0x250) && why.Split(' ').Length < FewestWords ? $"'{spec.Why}' is too short to be a reason." : null;
    }

    private static bool IsNothing(string plain) => plain.Length < 2 || Nothing.Contains(plain) || !plain.Any(char.IsLetter) || plain.Replace(" ", "", StringComparison.Ordinal).Distinct().Count() == 1
        || (plain.Split(' ') is { Length: > 1 } words && words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1);

    // "We need a bulk discount" says of the title Bulk discount nothing more.
    private static string Bare(string plain) => string.Join(' ', Filler().Replace(plain, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Words alone: "N/A", "n.a." and "- n a -" are one answer.
    private static string Plain(string text) => string.Join(' ', Word().Matches(text).Select(match => match.Value));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A\s*(?:<[^<>]*>|\[[^\[\]]*\]|\{[^{}]*\})\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:we|need|needs|want|wants|to|implements?|adds?|an?|the|this|it|creates?|provides?|supports?|have|for|so|that|is|are|needed|required|spec|specifies|feature)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(
        """
        \A(?:
          (?:as|like)\ (?:was\ )?(?:discussed|agreed|requested|decided|planned|specified|described|mentioned)\b.* | (?:as\ )?per\ (?:the\ )?(?:requirements?|request|specification|discussion|ticket|backlog)\b.*
        | see\ (?:the\ )?(?:tickets?|issues?|jira|story|stories|epic|backlog|specs?|specification|documentation|docs|wiki|link|mail|e?mail|confluence)\b.* | (?:jira|ticket|issue|story)\ (?:\p{Lu}+\ )?\d+
        | (?:it|this|that)\ (?:would|will|might|could)\ be\ (?:nice|good|great|cool|useful|helpful)(?:\ to\ have)?(?:\ (?:it|this|that))? | (?:a\ )?nice\ to\ have\ feature
        | (?:the\ |your\ |a\ )?(?:reason|why|text|description|explanation|answer|motivation)\ (?:goes|comes|belongs|follows|is\ to\ follow|to\ follow|should\ (?:go|be|stand)|will\ (?:follow|come|be))\b.* | (?:enter|insert|write|describe|explain|put|fill)\b.*\b(?:here|why|reason)\b.*
        | (?:it\ (?:was|is)\ )?(?:requested|required|wanted|asked\ for|needed|demanded|ordered)\ by\ (?:the\ |our\ )?(?:management|business|customers?|clients?|boss|product\ owner|stakeholders?|users?|team|marketing|sales)
        | (?:the\ |our\ )?(?:management|business|customers?|clients?|boss|product\ owner|stakeholders?|users?|team|marketing|sales)\ (?:wants?|needs?|requires?|requested|asked\ for|ordered)\ (?:it|this|that)(?:\ (?:feature|change|one|function|part))?
        | for\ (?:future|later)\ (?:use|needs?|purposes?)\b.*
        )\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoReasons();

    [GeneratedRegex(@"\A(?:someone|somebody|user|username|name|your name|you|foo|bar|test|owner|me|firstname lastname|first last|john doe|jane doe) example (?:com|org|net)\z|\A(?:your|some|my) (?:\w+ )?(?:team|name|owner)(?: here)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfNobody();
}

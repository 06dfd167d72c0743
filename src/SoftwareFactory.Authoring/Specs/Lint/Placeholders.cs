using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>Answers that fill <c>why</c> and <c>owner</c> and answer nothing. Reports SF1120 and SF1121; empty ones are SF1101 and SF1102.</summary>
internal static partial class Placeholders
{
    private const int FewestWords = 3;

    private static readonly FrozenSet<string> Nothing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "todo", "tbd", "tbc", "tba", "fixme", "n a", "na", "none", "nil", "null", "undefined", "unknown", "test", "testing", "asdf", "qwerty", "qwertz", "foo", "bar", "foobar", "placeholder", "change me", "changeme",
        "fill me in", "fill in", "fill this in", "lorem ipsum", "lorem ipsum dolor sit amet", "to be done", "to be defined", "to be decided", "to be determined", "blah", "blah blah", "blah blah blah");

    private static readonly FrozenSet<string> NoReason = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "because", "just because", "because we need it", "because we need this", "because it is needed", "because i said so", "because i want it", "because we want it", "because i need it", "we need it", "we need this", "i need it", "we want it", "it is needed",
        "it is required", "it is necessary", "this is needed", "this is required", "needed for the project", "needed by the project", "required by the project", "because it is required", "see title", "see the title", "see above", "see below", "the boss wants it", "why not", "so that we have it");

    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "me", "i", "myself", "you", "us", "we", "them", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "no one", "whoever", "team", "the team", "my team", "our team", "a team", "owner", "the owner", "user", "dev", "devs", "developer", "developers", "the developer", "the developers", "author", "your name", "your team", "name");

    internal static IEnumerable<Finding> Find(Spec spec)
    {
        if (spec.Why.Length > 0 && WhatIsWrong(spec) is { } what)
            yield return Rules.WhyPlaceholder.At(spec.WhyLocation ?? spec.Location, what);
        if (spec.Owner.Length > 0 && (IsNothing(Plain(spec.Owner)) || Nobody.Contains(Plain(spec.Owner))))
            yield return Rules.OwnerPlaceholder.At(spec.OwnerLocation ?? spec.Location, $"'{spec.Owner}' is nobody who could be asked.");
    }

    private static string? WhatIsWrong(Spec spec)
    {
        var why = Plain(spec.Why);
        if (IsNothing(why) || NoReason.Contains(why)) return $"'{spec.Why}' is no reason.";
        if (why.Equals(Plain(spec.Title), StringComparison.OrdinalIgnoreCase) || why.Equals(Plain(spec.Id), StringComparison.OrdinalIgnoreCase)) return "The reason repeats the spec's name.";

        // Scripts without blanks say much in one word.
        return why.All(sign => sign < 0x250) && why.Split(' ').Length < FewestWords ? $"'{spec.Why}' is too short to be a reason." : null;
    }

    private static bool IsNothing(string plain) => plain.Length < 2 || Nothing.Contains(plain) || !plain.Any(char.IsLetter) || plain.Replace(" ", "", StringComparison.Ordinal).Distinct().Count() == 1;

    // Words alone: "N/A", "n.a." and "- n a -" are one answer.
    private static string Plain(string text) => string.Join(' ', Word().Matches(text).Select(match => match.Value));

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

using System.Text.RegularExpressions;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>A rule's text as sentences: without the code and the quotations in it, whose words claim nothing.</summary>
internal static partial class ClauseText
{
    /// <summary>Code and quotations are a single sign each, so that what stands around them stays apart.</summary>
    internal static string Prose(string clause) => Quoted().Replace(clause, "¤");

    /// <summary>Prose without its conditions and reasons: what it claims, not when or why.</summary>
    internal static string Claims(string prose) => Subordinate().Replace(prose, " ");

    /// <summary>True when a figure or a numeral stands in it; <c>one</c> is too often a pronoun to count.</summary>
    internal static bool HasNumber(string prose) => Number().IsMatch(prose);

    [GeneratedRegex("`[^`]*`|\"[^\"]*\"|“[^”]*”|«[^»]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:if|when|whenever|once|after|before|unless|while|until|where|because|since|so that|that|which|who|whose|as if)\b[^,;:]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subordinate();

    [GeneratedRegex(@"\p{Nd}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred|thousand|million|half|limit|limits|threshold|maximum|minimum|than|most|least|width|capacity|longest|shortest|largest|smallest|highest|lowest|fewest)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}

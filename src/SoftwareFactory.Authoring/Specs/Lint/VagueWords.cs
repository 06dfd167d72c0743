using System.Text.RegularExpressions;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>
/// The words that make a rule untestable (docs/specs.md lists them), as whole words: <c>thread-safe</c> is not <c>safe</c>. A word in
/// capitals within a sentence is a name. The list is closed on purpose: it holds words that mean nothing measurable in any domain, and leaves out
/// those that do in some (<c>simple</c> interest, a <c>stable</c> sort, <c>proper</c> fractions).
/// </summary>
internal static partial class VagueWords
{
    /// <summary>The first word that leaves the verdict to whoever reads it; null when there is none.</summary>
    internal static string? Judgement(string prose, IReadOnlySet<string> names) => First(Judgements(), prose, names);

    /// <summary>The first word of degree; null when there is none.</summary>
    internal static string? Degree(string prose, IReadOnlySet<string> names) => First(Degrees(), prose, names);

    /// <summary>The first mark of what nobody has decided; null when there is none.</summary>
    internal static string? Unfinished(string prose) => Marks().Match(prose) is { Success: true } match ? match.Value : null;

    private static string? First(Regex words, string prose, IReadOnlySet<string> names) => words.Matches(prose)
        .Where(match => (match.Index == 0 || !char.IsUpper(match.Value[0])) && !names.Contains(match.Value))
        .Select(match => match.Value)
        .FirstOrDefault();

    [GeneratedRegex(
        """
        (?<![\w-])(?:
          (?:in)?appropriate(?:ly)? | suitabl[ey] | adequate(?:ly)? | (?:un)?reasonabl[ey] | sensibl[ey] | acceptabl[ey] | satisfactory | convenient(?:ly)?
        | user[-\ ]friendly | easy | easily | intuitive(?:ly)? | self-explanatory | seamless(?:ly)? | smoothly | elegant(?:ly)? | nice(?:ly)? | good
        | graceful(?:ly)? | robust(?:ly)? | resilient | reliabl[ey] | efficient(?:ly)? | performant | optimally | scalable | flexibly | extensible | maintainable | securely | sufficiently
        | understandable | meaningful | helpful | useful | informative | obvious(?:ly)? | modern | state[-\ ]of[-\ ]the[-\ ]art | best\ practices? | industry\ standards? | common\ sense
        | (?:works?|behaves?|performs?|scales?|handled)\ well | just\ works? | makes?\ sense | in\ real[-\ ]time | high[-\ ](?:quality|performance)
        | as\ (?:expected|intended|usual|needed|necessary|required|applicable|desired) | (?:if|when|where)\ (?:needed|necessary|applicable|possible|desired|in\ doubt) | in\ the\ usual\ way
        | accurate(?:ly)? | human-readable | various | more\ or\ less | (?:is|are|gets?|be)\ (?:validated|verified|checked|sanitized|processed)(?=\s*(?:[.;)]|$))
        | usually | typically | generally | mostly | normally | ideally | preferably | maybe | perhaps | probably | tr(?:y|ies)\ to
        | (?:edge|corner|special)\ cases | etc\.? | and\ so\ (?:on|forth) | and\ the\ like | or\ something | somehow
        | properly(?!\ (?:nested|balanced|closed|matched|paired|quoted|escaped|terminated|formed|signed|encoded|aligned)\b)
        | correctly(?=\s*(?:[.,;:)]|$|(?:and|or|in|for|even|when|if|at|on|with)\b)) | (?:handle|treat)s?\ (?:all\ |any\ )?(?:errors|exceptions|failures|(?:invalid|bad|wrong)\ input) | (?:errors|exceptions|failures|(?:invalid|bad|wrong)\ input)\ (?:is|are)\ (?:handled|dealt\ with)
        )(?![\w-])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Judgements();

    [GeneratedRegex(
        """
        (?<![\w-])(?<!\b(?:most|more|less|least|as|how|however|so|equally|that|too)\ )(?:
          fast | quick(?:ly)? | rapid(?:ly)? | slow(?:ly)? | promptly | soon | timely | immediately\ enough | frequent(?:ly)? | recent(?:ly)? | rarely | occasionally | numerous | many | a\ few | a\ lot\ of | lots\ of
        | large | big | huge | tiny | heavy | expensive | cheap | roughly | approximately | as\ (?:fast|quickly|soon)\ as\ possible | small(?!\ (?:letters?|caps?|case)\b)
        | minimal(?:ly)?\ (?:delay|effort|latency|overhead|impact|cost|time)
        | too\ (?:long|short|large|big|small|high|low|old|many|few|much|slow|late|early)(?!\ (?:for|to)\b) | (?:very|quite|rather|fairly|extremely|really)\ \w+
        )(?![\w-])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<![\w-])(?:TODO|TBD|TBC|TBA|FIXME|[Tt]o be (?:decided|defined|determined|discussed|confirmed|clarified|done|announced))(?![\w-])|\?\?+|\?\s*\z|…\s*\z|\.\.\.\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}

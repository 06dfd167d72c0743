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

    /// <summary>The first number that is only about right; null when there is none, or the rule says how much it may be off.</summary>
    internal static string? Approximation(string prose) => !Tolerances().IsMatch(prose) && Approximations().Match(prose) is { Success: true } match ? match.Value.Trim() : null;

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
        | pleasing | tidy | neatly | attractive | relevant | interesting | important | eventually | might | may\ or\ may\ not | sometimes | (?:at|to)\ some\ (?:point|extent) | et\ cetera | \w+,\ \w+\ and\ others
        | (?:strange|weird|funny|unusual)\ (?:characters?|inputs?|values?|numbers?|quantit(?:y|ies)|amounts?|names?|texts?|data) | unexpected\ (?:inputs?|values?|numbers?|quantit(?:y|ies)|amounts?|names?|data)
        | (?:would|might)\ (?:expect|want|like|wish) | makes?\ (?:the\ )?(?:most|more)\ sense | (?:least|most|more|less)\ surprising
        | (?:smart|clever|intelligent|sane|sound)\ (?:way|manner|fashion|choice|default) | cleverly | intelligently
        | (?:proper|clear|descriptive|expressive|friendly|polite|understandable)\ (?:error\ )?(?:messages?|errors?|exceptions?|results?|values?|formats?|ways?|outputs?|wording)
        | (?:like|as)\ (?:in\ )?the\ (?:old|existing|current|legacy)\ (?:code|version|implementation|application|app|system)
        | (?:common|usual|typical|popular|well-known)\ (?:\w+\ )?(?:formats?|cases?|spellings?|notations?|abbreviations?)
        | in\ (?:some|certain|many|most|rare)\ (?:cases|situations|circumstances) | under\ (?:certain|some|special)\ (?:circumstances|conditions)
        | the\ right\ (?:number\ of|result|amount|price|answer|way|thing) | (?:in)?consistent\ with\ (?:the\ )?(?:rest|others?|existing) | up\ to\ the\ (?:implement\w+|developer|programmer|reader|team|author) | well[-\ ](?:structured|written|designed)
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
        | without\ (?:any\ |noticeable\ |undue\ )?delay | optimal | instantly | swiftly | in\ (?:a\ )?short\ time | in\ no\ time | often | seldom | slightly | somewhat | considerably | significantly | substantially | noticeably | dramatically
        | a\ (?:bit|little|lot)\ (?:more|less|higher|lower|longer|shorter|larger|smaller|cheaper|faster) | much\ (?:more|less|higher|lower|larger|smaller|faster|slower|longer|shorter)
        | a\ couple\ of | a\ handful\ of | plenty\ of | a\ (?:limited|certain|great)\ number\ of | several\ (?:spare|more|additional|extra)
        | long\ (?:names|texts|strings|titles|words|descriptions|messages|comments|inputs) | short\ (?:texts|strings|titles|words|descriptions|messages|inputs) | (?:high|low)\ (?:amounts|quantities|volumes|loads|traffic)
        | large | big | huge | tiny | heavy | expensive | cheap | roughly | approximately | as\ (?:fast|quickly|soon)\ as\ possible | small(?!\ (?:letters?|caps?|case|vowels?|consonants?|and\ capital)\b)
        | minimal(?:ly)?\ (?:delay|effort|latency|overhead|impact|cost|time)
        | too\ (?:long|short|large|big|small|high|low|old|many|few|much|slow|late|early)(?!\ (?:for|to)\b) | (?:very|quite|rather|fairly|extremely|really)\ \w+
        )(?![\w-])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Degrees();

    // Things turn about 90 degrees, and lie around 0.
    [GeneratedRegex(@"(?<![\w-])(?:(?:approximately|approx\.|roughly|circa|nearly|almost)\s+|(?<!(?:rotat|turn|mirror|centr|cent|symmetr|spin|revolv|arranged)\w*\s+(?:\w+\s+)?)(?:about|around)\s+(?!0\b))(?:¤|[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Approximations();

    [GeneratedRegex(@"±|\b(?:tolerance|within|give or take|at most|at least|no more than|plus or minus|digits?|places?|precision)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tolerances();

    [GeneratedRegex(@"(?<![\w-])(?:TODO|TBD|TBC|TBA|FIXME|[Tt]o be (?:decided|defined|determined|discussed|confirmed|clarified|done|announced))(?![\w-])|\b(?:is|are|remains?) (?:still )?(?:an? )?(?:open (?:points?|questions?|issues?)|under discussion|undecided|not yet (?:decided|clear|specified|defined|known))\b|\bX{2,} (?:%|percent|days?|hours?|euros?|EUR|USD|units?|pieces?)|\b(?:of|is|to|by|at) \[[a-z]+(?: [a-z]+)*\](?![(\[])|\?\?+|\?\s*\z|…\s*\z|\.\.\.\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}

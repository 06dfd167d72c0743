namespace SoftwareFactory.Core.Findings;

/// <summary>One entry of the catalogue of diagnostics. Ids are never reused.</summary>
/// <param name="Id"><c>SF</c> and four digits; the first digits name the stage, as <c>docs/diagnostics/README.md</c> shows.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Fix">What to do, as a sentence; closes every message of the rule.</param>
/// <param name="Level">The level unless configured otherwise.</param>
public sealed record Rule(string Id, string Title, string Fix, FindingLevel Level = FindingLevel.Error)
{
    /// <summary>True when <c>factory.yaml</c> may lower or waive it: it judges a part. The others guard the line itself, and are always errors.</summary>
    public bool IsAdjustable { get; init; }

    /// <summary>The page that explains it, relative to the repository.</summary>
    public string HelpPath => $"docs/diagnostics/{Id}.md";

    /// <summary>Where that page is published.</summary>
    public Uri HelpUri => new($"https://softwarefactory.dev/{HelpPath}");

    /// <summary>A finding of this rule.</summary>
    /// <param name="location">The place to open first.</param>
    /// <param name="what">What happened, as a sentence.</param>
    /// <param name="fix">What to do, where it can be said more precisely than in <see cref="Fix"/>.</param>
    public Finding At(SourceLocation location, string what, string? fix = null) =>
        new(this, Level, OneLine($"{what} {fix ?? Fix}"), location);

    // A compiler's message may quote half a character of an answer, "\uD800", and no record can hold that: it becomes U+FFFD.
    private static string OneLine(string text) =>
        string.Join(' ', (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

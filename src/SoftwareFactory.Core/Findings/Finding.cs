namespace SoftwareFactory.Core.Findings;

/// <summary>A SARIF <c>result</c>: something a stage found, where, and what to do about it.</summary>
/// <param name="Rule">The catalogue's entry.</param>
/// <param name="Level">The effective level, after configuration.</param>
/// <param name="Message">One line: what happened, then what to do.</param>
/// <param name="Location">The place to open first.</param>
public sealed record Finding(Rule Rule, FindingLevel Level, string Message, SourceLocation Location)
{
    /// <summary>The spec it concerns, if one.</summary>
    public string? SpecId { get; init; }

    /// <summary>The clause it concerns (<c>R2</c>), if one.</summary>
    public string? Clause { get; init; }

    /// <summary>The slot it concerns, if one.</summary>
    public string? Slot { get; init; }

    /// <summary>The reason of the waiver that lowered it, if one did.</summary>
    public string? Waiver { get; init; }

    /// <summary>The last day on which that waiver holds, UTC; null when none lowered it.</summary>
    public DateOnly? WaivedUntil { get; init; }

    /// <summary>Other places that it is about, as the one that an example contradicts.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>True when the finding stops its part.</summary>
    public bool Stops => Level == FindingLevel.Error;

    /// <summary><c>path(line,column): error SF2003: message</c>, as MSBuild prints and parses it.</summary>
    public override string ToString() => $"{Location}: {Level.ToString().ToLowerInvariant()} {Rule.Id}: {Message}";
}

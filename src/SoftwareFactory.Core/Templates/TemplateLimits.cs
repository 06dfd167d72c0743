namespace SoftwareFactory.Core.Templates;

/// <summary>What an answer may cost before anything parses it. Checked in one linear scan.</summary>
public sealed record TemplateLimits
{
    /// <summary>Characters of one slot, 1 and up.</summary>
    public int MaxCharacters { get; init; } = 20_000;

    /// <summary>Lines of one slot unless the slot says otherwise, 1 and up.</summary>
    public int MaxLines { get; init; } = 200;

    /// <summary>Depth of nested brackets (round, square, curly and angle), 1 to 200.</summary>
    public int MaxNesting { get; init; } = 40;
}

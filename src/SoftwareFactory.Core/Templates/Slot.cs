using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Templates;

/// <summary>A typed hole in a template: the only place where a model may write.</summary>
/// <param name="Name">Lower-case words joined by <c>_</c>; unique in its part.</param>
/// <param name="Kind">What it may be filled with.</param>
/// <param name="Description">What belongs here, for the model.</param>
/// <param name="Location">Where the template declares it.</param>
public sealed record Slot(string Name, SlotKind Kind, string Description, SourceLocation Location)
{
    /// <summary>Most lines an answer may have; the default depends on the template's limits.</summary>
    public required int MaxLines { get; init; }

    /// <summary>True when an empty answer is allowed.</summary>
    public bool Optional { get; init; }
}

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

    /// <summary>Most statements an answer of kind <see cref="SlotKind.Statements"/> may have, nested ones included and blocks not, 1 and up; null for no limit.</summary>
    public int? MaxStatements { get; init; }

    /// <summary>The C# type of an answer of kind <see cref="SlotKind.Expression"/>, or of what an answer of kind <see cref="SlotKind.Statements"/> returns; null when the place alone decides.</summary>
    public string? Returns { get; init; }

    /// <summary>Namespaces, types and members that the built-in bans do not keep from this slot.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Namespaces, types and members that this slot may not use beside what is banned anyway.</summary>
    public IReadOnlyList<string> Deny { get; init; } = [];

    /// <summary>True when an empty answer is allowed.</summary>
    public bool Optional { get; init; }
}

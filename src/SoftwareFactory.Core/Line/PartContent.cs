using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Core.Line;

/// <summary>A part as the gates see it: what was asked for, what was answered, and the files that make it up. Immutable.</summary>
public sealed record PartContent
{
    /// <summary>What was asked for.</summary>
    public required Spec Spec { get; init; }

    /// <summary>The template it goes through.</summary>
    public required CodeTemplate Template { get; init; }

    /// <summary>The slots that the template declares for this spec, in the order in which they stand.</summary>
    public required IReadOnlyList<Slot> Slots { get; init; }

    /// <summary>The answer: text by slot name, LF.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>The outputs with the answers in place and their header: the very text that is compiled and released.</summary>
    public required IReadOnlyList<RenderedFile> Files { get; init; }

    /// <summary>The same outputs with each slot's default in place, without a header.</summary>
    public required IReadOnlyList<RenderedFile> DefaultFiles { get; init; }

    /// <summary>The spec's examples, then its holdouts.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }
}

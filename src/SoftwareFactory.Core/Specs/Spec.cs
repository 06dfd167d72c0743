using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Specs;

/// <summary>One <c>*.spec.md</c>: what to make, why, for whom, with rules and examples. Immutable.</summary>
public sealed record Spec
{
    /// <summary>Lower-case words joined by <c>.</c> or <c>-</c>; unique in the repository.</summary>
    public required string Id { get; init; }

    /// <summary>The file, relative to the repository root.</summary>
    public required string Path { get; init; }

    /// <summary>The file's whole text, LF.</summary>
    public required string Text { get; init; }

    /// <summary>Digest of <see cref="Text"/>.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The template's name.</summary>
    public required string Template { get; init; }

    /// <summary>Where <see cref="Template"/> stands.</summary>
    public required SourceLocation TemplateLocation { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Where <see cref="Owner"/> stands; null where it is missing.</summary>
    public SourceLocation? OwnerLocation { get; init; }

    /// <summary>Why it should be written at all.</summary>
    public required string Why { get; init; }

    /// <summary>Where <see cref="Why"/> stands; null where it is missing.</summary>
    public SourceLocation? WhyLocation { get; init; }

    /// <summary>The first heading's text, or the id.</summary>
    public required string Title { get; init; }

    /// <summary>The Markdown after the front matter, LF.</summary>
    public required string Body { get; init; }

    /// <summary>The template's parameters, in the order written.</summary>
    public required IReadOnlyList<SpecParameter> With { get; init; }

    /// <summary>Who answers, as <c>provider:id</c>; null for the template's or the repository's model.</summary>
    public string? Model { get; init; }

    /// <summary>What the code may build on, in the order written: the prompt shows its public declarations.</summary>
    public IReadOnlyList<SpecUse> Uses { get; init; } = [];

    /// <summary>The rules, in the order written.</summary>
    public required IReadOnlyList<Clause> Rules { get; init; }

    /// <summary>The examples, in the order written. Never a holdout.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>The file's start: the place of what concerns the spec as a whole.</summary>
    public SourceLocation Location => new(Path, 1, 1);
}

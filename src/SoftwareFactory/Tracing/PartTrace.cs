namespace SoftwareFactory.Tracing;

/// <summary>How a part came to be, from the rules of its spec to where it is used. Immutable.</summary>
public sealed record PartTrace
{
    /// <summary>Its serial number.</summary>
    public required string Serial { get; init; }

    /// <summary>True when the lock has it: it is what the tree holds.</summary>
    public required bool InUse { get; init; }

    /// <summary>The project file, relative to the repository root.</summary>
    public required string Project { get; init; }

    /// <summary>The spec's id.</summary>
    public required string Spec { get; init; }

    /// <summary>The spec's title.</summary>
    public required string Title { get; init; }

    /// <summary>Who answers for the spec.</summary>
    public required string Owner { get; init; }

    /// <summary>True when the spec in the tree is another than the part was made from, or gone.</summary>
    public required bool SpecChanged { get; init; }

    /// <summary>The spec's rules as the part was made from them.</summary>
    public required IReadOnlyList<TracedClause> Clauses { get; init; }

    /// <summary>The template, as <c>function@1</c>.</summary>
    public required string Template { get; init; }

    /// <summary>SHA-256 in hex of the template.</summary>
    public required string TemplateDigest { get; init; }

    /// <summary>The question.</summary>
    public required TracedPrompt Prompt { get; init; }

    /// <summary>The answers, the accepted one last.</summary>
    public required IReadOnlyList<TracedAttempt> Attempts { get; init; }

    /// <summary>The verdicts of the newest known run, in the line's order; empty when no run is known.</summary>
    public required IReadOnlyList<TracedVerdict> Stages { get; init; }

    /// <summary>Approvals, waivers and holds.</summary>
    public required IReadOnlyList<TracedAcceptance> Decisions { get; init; }

    /// <summary>The outputs.</summary>
    public required IReadOnlyList<TracedOutput> Outputs { get; init; }

    /// <summary>The packages that hold it.</summary>
    public required IReadOnlyList<ShippedPackage> Packages { get; init; }

    /// <summary>How many known runs used it.</summary>
    public required int RunCount { get; init; }

    /// <summary>The newest ten of them, the newest first.</summary>
    public required IReadOnlyList<TracedRun> Runs { get; init; }
}

namespace SoftwareFactory.Core.Review;

/// <summary>What of a part counts for its risk. Immutable.</summary>
public sealed record PartChange
{
    /// <summary>Lines that are not blank in the answer's slots, 0 and up.</summary>
    public required int Lines { get; init; }

    /// <summary>The share of the outputs' lines that changed against those in the tree, 0 to 1; 1 for a new part.</summary>
    public required double Churn { get; init; }

    /// <summary>True when a public or protected declaration came, went or changed; of a new part always.</summary>
    public required bool ChangesPublicApi { get; init; }

    /// <summary>The sensitive namespaces that the slots use, sorted.</summary>
    public required IReadOnlyList<string> SensitiveNamespaces { get; init; }

    /// <summary>True when the lock has no answer for the part's template yet.</summary>
    public required bool IsFirstOfTemplate { get; init; }

    /// <summary>True when the lock has no answer of the part's model yet.</summary>
    public required bool IsFirstOfModel { get; init; }
}

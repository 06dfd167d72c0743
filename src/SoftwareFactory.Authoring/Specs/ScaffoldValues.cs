namespace SoftwareFactory.Authoring.Specs;

/// <summary>What is known already of a spec to fill in. Immutable.</summary>
public sealed record ScaffoldValues
{
    /// <summary>The title; one made of the id without it.</summary>
    public string? Title { get; init; }

    /// <summary>Who answers, as <c>provider:id</c>; whoever is configured without it.</summary>
    public string? Model { get; init; }

    /// <summary>The columns of the examples' table that are arguments.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Values of the template's parameters. Of the others it shows examples.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> With { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}

namespace SoftwareFactory.Core.Configuration;

/// <summary><c>mutation</c> of <c>factory.yaml</c>: how much of what could be wrong in an answer its examples must notice. Immutable.</summary>
public sealed record MutationOptions
{
    /// <summary><c>mutation.threshold</c>: percent of an answer's mutants that must not survive, 1 to 100 (SF4514); null for parts that are left alone, and then nothing is spent.</summary>
    public int? Threshold { get; init; }

    /// <summary><c>mutation.templates</c>: the same by template; wins over <see cref="Threshold"/>.</summary>
    public IReadOnlyDictionary<string, int> Templates { get; init; } = new Dictionary<string, int>();

    /// <summary>What is asked of a template's parts.</summary>
    public int? For(string template) => Templates.TryGetValue(template, out var own) ? own : Threshold;
}

namespace SoftwareFactory.Core.Configuration;

/// <summary>What a model costs.</summary>
/// <param name="Input">For a million tokens of questions, 0 and up.</param>
/// <param name="Output">For a million tokens of answers, 0 and up.</param>
public sealed record ModelPrice(decimal Input, decimal Output)
{
    private const decimal Million = 1_000_000;

    /// <summary>What so many tokens cost.</summary>
    public decimal Of(long input, long output) => ((input * Input) + (output * Output)) / Million;
}

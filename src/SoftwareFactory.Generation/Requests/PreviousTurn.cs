namespace SoftwareFactory.Generation.Requests;

/// <summary>An earlier attempt at the same part, and why it was sent back. Immutable.</summary>
/// <param name="Answer">The response's text, exactly as the model gave it.</param>
/// <param name="Findings">What the inspection found, one text a finding; never anything of a holdout.</param>
public sealed record PreviousTurn(string Answer, IReadOnlyList<string> Findings);

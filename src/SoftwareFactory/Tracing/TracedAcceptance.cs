namespace SoftwareFactory.Tracing;

/// <summary>What a person decided of a part: an approval, a waiver or a hold. Immutable.</summary>
/// <param name="Kind"><c>approval</c>, <c>waiver</c> or <c>hold</c>.</param>
/// <param name="By">Who; for a waiver the rule.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day of a waiver, ISO 8601; null for none.</param>
public sealed record TracedAcceptance(string Kind, string By, string Reason, string? Until);

namespace SoftwareFactory.Records;

/// <summary>An example or holdout as a part was released with it, without its text: what a later version can be held against.</summary>
/// <param name="Clause">The rule that it cites.</param>
/// <param name="Holdout">True when it is a holdout.</param>
/// <param name="Call">SHA-256 in hex of what it calls, or of a block's title.</param>
/// <param name="Result">SHA-256 in hex of what it expects; null for a block.</param>
/// <param name="Strength">What it asserts, as docs/testing.md counts it.</param>
/// <param name="Claims">Of a block each assertion without its negation, SHA-256 in hex, with <c>!</c> before one that is negated.</param>
public sealed record RecordedExample(string Clause, bool Holdout, string Call, string? Result, int Strength, IReadOnlyList<string>? Claims);

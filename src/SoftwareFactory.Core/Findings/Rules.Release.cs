namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF6001: A file cannot be written.</summary>
    public static readonly Rule OutputNotWritten = new("SF6001", "A file cannot be written", "Make the file and its folder writable, then run again.");

    /// <summary>SF6002: What was inspected is not what would be released.</summary>
    public static readonly Rule StagedBytesChanged = new("SF6002", "What was inspected is not what would be released", "Run again, and leave specs and outputs alone while the line runs.");
}

namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF4601: The part needs an approval.</summary>
    public static readonly Rule ApprovalMissing = new("SF4601", "The part needs an approval", "Look at it, then run factory approve <serial> --by <name> --reason <why>.") { IsAdjustable = true };

    /// <summary>SF4602: An approval cannot be read.</summary>
    public static readonly Rule ApprovalFormat = new("SF4602", "An approval cannot be read", "Correct the file: serial, by and reason are required, and the serial is the file's name.");
}

namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF4601: The part needs an approval.</summary>
    public static readonly Rule ApprovalMissing = new("SF4601", "The part needs an approval", "Look at it, then run factory approve <serial> --by <name> --reason <why>.") { IsAdjustable = true };

    /// <summary>SF4602: An approval cannot be read.</summary>
    public static readonly Rule ApprovalFormat = new("SF4602", "An approval cannot be read", "Correct the file: serial, by and reason are required, and the serial is the file's name.");

    /// <summary>SF4603: The reviewer objects.</summary>
    public static readonly Rule ReviewObjection = new("SF4603", "The reviewer objects", "Look at it; if it is right, refresh the part, else waive it with your reason.") { IsAdjustable = true };

    /// <summary>SF4604: The reviewer's answer cannot be used.</summary>
    public static readonly Rule ReviewUnusable = new("SF4604", "The reviewer's answer cannot be used", "Run update again, or choose another model for review.model.");

    /// <summary>SF4605: The lock has no review of the part.</summary>
    public static readonly Rule ReviewMissing = new("SF4605", "The lock has no review of the part", "Run update, which asks for it, and commit the lock.");
}

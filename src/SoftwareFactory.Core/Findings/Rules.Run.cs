namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF5001: The ledger is damaged.</summary>
    public static readonly Rule LedgerDamaged = new("SF5001", "The ledger is damaged", "Delete obj/factory and run again: the damaged file stays in the run's folder.");

    /// <summary>SF5002: The line refused a move.</summary>
    public static readonly Rule MoveRefused = new("SF5002", "The line refused a move", "Delete obj/factory and run again; if it persists, report it.");

    /// <summary>SF5003: The run was cancelled.</summary>
    public static readonly Rule RunCancelled = new("SF5003", "The run was cancelled", "Run again.");

    /// <summary>SF5004: Another run holds the project.</summary>
    public static readonly Rule RunInProgress = new("SF5004", "Another run holds the project", "Wait until it ends, then run again.");

    /// <summary>SF5041: A part's record cannot be believed.</summary>
    public static readonly Rule PartRecordFormat = new("SF5041", "A part's record cannot be believed", "Restore the file from version control, or delete it and run the line: it is written again.");

    /// <summary>SF5042: The query leads to nothing that the factory made.</summary>
    public static readonly Rule TraceNotFound = new("SF5042", "The query leads to nothing that the factory made", "Ask for a serial, a spec, a file with its line, a member, or a stack trace.");

    /// <summary>SF5043: The query leads to several parts.</summary>
    public static readonly Rule TraceAmbiguous = new("SF5043", "The query leads to several parts", "Say more of the name, the path or the digest.");
}

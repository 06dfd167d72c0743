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
}

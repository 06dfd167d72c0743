namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF5001: The ledger is damaged.</summary>
    public static readonly Rule LedgerDamaged = new("SF5001", "The ledger is damaged", "Delete obj/factory and run again: a new run starts from nothing, and the damaged file stays in the run's folder.");

    /// <summary>SF5002: The line refused a move.</summary>
    public static readonly Rule MoveRefused = new("SF5002", "The line refused a move", "Delete obj/factory and run again; if it persists, report it.");

    /// <summary>SF5003: The run was cancelled.</summary>
    public static readonly Rule RunCancelled = new("SF5003", "The run was cancelled", "Run again.");

    /// <summary>SF5004: Another run holds the project.</summary>
    public static readonly Rule RunInProgress = new("SF5004", "Another run holds the project", "Wait until it ends, then run again.");

    /// <summary>SF5005: The ledger has an unknown version.</summary>
    public static readonly Rule LedgerVersion = new("SF5005", "The ledger has an unknown version", "Read it with the package that wrote it, or a later one.");

    /// <summary>SF5006: The last record of the ledger is torn.</summary>
    public static readonly Rule LedgerTorn = new("SF5006", "The last record of the ledger is torn", "Run again: the next run cuts it off and goes on.");

    /// <summary>SF5007: The run was resumed.</summary>
    public static readonly Rule RunResumed = new("SF5007", "The run was resumed", "Nothing is to be done.");

    /// <summary>SF5008: An interrupted run was abandoned.</summary>
    public static readonly Rule RunAbandoned = new("SF5008", "An interrupted run was abandoned", "Nothing is to be done: a new run began.");

    /// <summary>SF5009: A release was interrupted.</summary>
    public static readonly Rule ReleaseInterrupted = new("SF5009", "A release was interrupted", "Run the line again to finish it.");

    /// <summary>SF5010: The run was interrupted by the file system.</summary>
    public static readonly Rule RunInterrupted = new("SF5010", "The run was interrupted by the file system", "Make room, or make the file readable and writable, then run again: the run goes on where it was.");
}

using Microsoft.Data.Sqlite;

namespace SoftwareFactory.History;

/// <summary>A run in a list. Immutable.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Project">The project file, relative to its repository's root.</param>
/// <param name="Started">ISO 8601 UTC.</param>
/// <param name="Finished">ISO 8601 UTC.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Status">How it ended.</param>
/// <param name="StoppedAt">The stage that stopped it; null when none did.</param>
/// <param name="Tool">The version of the factory.</param>
public sealed record RunSummary(string Id, string Project, string Started, string Finished, string Mode, string Status, string? StoppedAt, string Tool)
{
    internal static RunSummary Of(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7));
}

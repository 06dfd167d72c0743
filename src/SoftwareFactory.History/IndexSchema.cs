using Microsoft.Data.Sqlite;

namespace SoftwareFactory.History;

/// <summary>
/// The tables of the index, as a list of steps that is only ever added to: a database's <c>user_version</c> says how many it has had. So an index of any
/// older version is brought up to date where it stands, and one of a newer version is refused.
/// <list type="bullet">
/// <item><description><c>run</c>: a run of one project; <c>body</c> is the whole of it, JSON through Brotli. <c>source</c>: the folders that it was found in, with size and time of their files.</description></item>
/// <item><description><c>part</c>, <c>file</c>, <c>finding</c>, <c>incident</c>: what runs are looked up by. <c>started</c> stands in <c>part</c> again, so that the newest runs of a serial are read from one index.</description></item>
/// <item><description><c>text</c>: FTS5 over what a run says, its row the run's.</description></item>
/// <item><description><c>package</c>, <c>package_part</c>: packages, and the serials in their assemblies.</description></item>
/// </list>
/// </summary>
internal static class IndexSchema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE run (id INTEGER PRIMARY KEY, run_id TEXT NOT NULL, project TEXT NOT NULL, digest TEXT NOT NULL, started TEXT NOT NULL, finished TEXT NOT NULL,
          mode TEXT NOT NULL, status TEXT NOT NULL, stage TEXT, tool TEXT NOT NULL, body BLOB NOT NULL, UNIQUE (run_id, project));
        CREATE INDEX run_started ON run (started);
        CREATE INDEX run_status ON run (status, started);
        CREATE TABLE source (folder TEXT PRIMARY KEY, stamp TEXT NOT NULL, run INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE part (run INTEGER NOT NULL, spec TEXT NOT NULL, serial TEXT, state TEXT NOT NULL, template TEXT, provider TEXT, model TEXT, started TEXT NOT NULL, PRIMARY KEY (run, spec)) WITHOUT ROWID;
        CREATE INDEX part_serial ON part (serial, started);
        CREATE INDEX part_spec ON part (spec, started);
        CREATE INDEX part_template ON part (template, started);
        CREATE INDEX part_model ON part (model, started);
        CREATE TABLE file (run INTEGER NOT NULL, path TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (run, path)) WITHOUT ROWID;
        CREATE INDEX file_path ON file (path);
        CREATE TABLE finding (run INTEGER NOT NULL, number INTEGER NOT NULL, rule TEXT NOT NULL, spec TEXT, clause TEXT, PRIMARY KEY (run, number)) WITHOUT ROWID;
        CREATE INDEX finding_rule ON finding (rule);
        CREATE INDEX finding_clause ON finding (spec, clause);
        CREATE VIRTUAL TABLE text USING fts5 (body, content = '', contentless_delete = 1);
        """,
        """
        CREATE TABLE incident (run INTEGER PRIMARY KEY, signature TEXT NOT NULL, stage TEXT NOT NULL, rule TEXT NOT NULL);
        CREATE INDEX incident_signature ON incident (signature);
        CREATE TABLE package (id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, path TEXT NOT NULL UNIQUE, digest TEXT NOT NULL, stamp TEXT NOT NULL);
        CREATE INDEX package_name ON package (name, version);
        CREATE TABLE package_part (package INTEGER NOT NULL, serial TEXT NOT NULL, PRIMARY KEY (package, serial)) WITHOUT ROWID;
        CREATE INDEX package_part_serial ON package_part (serial);
        """,
    ];

    internal static int Version => Steps.Length;

    /// <summary>Brings a database up to date, each step whole or not at all.</summary>
    /// <returns>The version that it had; higher than <see cref="Version"/> when a newer factory made it, and then nothing is done.</returns>
    internal static int Migrate(SqliteConnection connection)
    {
        var version = Convert.ToInt32(Scalar(connection, "PRAGMA user_version"), System.Globalization.CultureInfo.InvariantCulture);
        for (var step = version; step < Steps.Length; step++)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, transaction, Steps[step]);

            // A pragma takes no parameter; this is a number of ours.
            Execute(connection, transaction, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
            transaction.Commit();
        }

        return version;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using Microsoft.Data.Sqlite;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Records;
using SoftwareFactory.Tracing;

namespace SoftwareFactory.History;

/// <summary>
/// An index over the runs of any number of folders, a SQLite database: <c>artifacts/factory/index.db</c>. It holds nothing that cannot be read again from the
/// folders while they are there, and keeps what it has read when they are gone. Not thread-safe; several processes may use one database.
/// </summary>
public sealed class RunIndex : IRunHistory, IDisposable
{
    private const string Columns = "r.run_id, r.project, r.started, r.finished, r.mode, r.status, r.stage, r.tool";

    private readonly SqliteConnection _connection;
    private readonly RunInsertion _insertion;
    private readonly Statement _newest;
    private readonly Statement _count;

    private RunIndex(SqliteConnection connection)
    {
        _connection = connection;
        _insertion = new RunInsertion(connection);
        _newest = new Statement(connection, "SELECT r.body FROM part p JOIN run r ON r.id = p.run WHERE p.serial = $0 ORDER BY p.started DESC LIMIT $1");
        _count = new Statement(connection, "SELECT count(*) FROM part WHERE serial = $0");
    }

    /// <summary>Opens a database, made when it is not there and brought up to date when an older factory made it.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <returns>Null and SF5044 for a file that a newer factory made or that is no database.</returns>
    public static (RunIndex? Index, Finding? Finding) Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using (var pragma = connection.CreateCommand())
            {
                // Readers go on while one writes; what a crash loses is indexed again.
                pragma.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
                pragma.ExecuteNonQuery();
            }

            if (IndexSchema.Migrate(connection) is var version && version > IndexSchema.Version)
            {
                connection.Dispose();
                return (null, Rules.IndexVersion.At(new SourceLocation(Path.GetFileName(path)), $"It has version {version}, and this factory reads version {IndexSchema.Version}."));
            }

            return (new RunIndex(connection), null);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            return (null, Rules.IndexVersion.At(new SourceLocation(Path.GetFileName(path)), $"It is no index: {error.Message}."));
        }
    }

    /// <summary>Adds what is new below folders: runs, and NuGet packages with parts inside. What is known and unchanged is only looked at, not read.</summary>
    /// <param name="folders">Absolute; folders of runs, artifacts of other machines, or anything around them.</param>
    public IndexingResult Index(IEnumerable<string> folders) => new FolderIndexing(_connection, _insertion).Index(folders);

    /// <summary>Adds runs in one transaction, each in place of what was known of it.</summary>
    public void Add(IEnumerable<RecordedRun> runs)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var run in runs) _insertion.Insert(run, "", transaction);
        transaction.Commit();
    }

    /// <summary>The runs that a filter lets through, the newest first.</summary>
    public IReadOnlyList<RunSummary> Search(RunFilter filter)
    {
        var (from, values) = filter.ToSql();
        using var search = new Statement(_connection, $"SELECT {Columns} {from}");
        return search.Rows(RunSummary.Of, values);
    }

    /// <summary>The whole of the runs that a filter lets through, the newest first.</summary>
    public IReadOnlyList<RecordedRun> Read(RunFilter filter)
    {
        var (from, values) = filter.ToSql();
        using var search = new Statement(_connection, $"SELECT r.body {from}");
        return search.Rows(ReadBody, values);
    }

    /// <summary>The signatures of incidents that three or more runs were stopped by.</summary>
    public IReadOnlyList<RecurringIncident> Recurring()
    {
        using var recurring = new Statement(_connection, "SELECT i.signature, min(i.stage), min(i.rule), count(DISTINCT r.run_id), min(r.run_id), max(r.run_id) FROM incident i JOIN run r ON r.id = i.run GROUP BY i.signature HAVING count(DISTINCT r.run_id) >= $0 ORDER BY i.signature");
        return recurring.Rows(row => new RecurringIncident(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetString(5)), RecurringIncident.Least);
    }

    /// <summary>The parts that runs released, one row a serial.</summary>
    internal IReadOnlyList<ReleasedPart> Released(RecallCriteria criteria)
    {
        var (where, values) = criteria.ToSql();
        using var released = new Statement(_connection, $"SELECT p.serial, p.spec, p.template, p.provider, p.model, r.project FROM part p JOIN run r ON r.id = p.run WHERE {where} GROUP BY p.serial");
        return released.Rows(row => new ReleasedPart(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)), values);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RecordedRun> RunsWith(string serial, int most) => _newest.Rows(ReadBody, serial, most);

    /// <inheritdoc/>
    public int CountRunsWith(string serial) => Convert.ToInt32(_count.Value(serial), System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public IReadOnlyList<RecordedRun> Run(string id)
    {
        using var run = new Statement(_connection, "SELECT r.body FROM run r WHERE r.run_id = $0 ORDER BY r.project");
        return run.Rows(ReadBody, id);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ShippedPackage> PackagesWith(string serial)
    {
        using var packages = new Statement(_connection, "SELECT p.name, p.version, p.path, p.digest FROM package_part s JOIN package p ON p.id = s.package WHERE s.serial = $0 ORDER BY p.name, p.version, p.path");
        return packages.Rows(row => new ShippedPackage(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)), serial);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _newest.Dispose();
        _count.Dispose();
        _insertion.Dispose();
        _connection.Dispose();
    }

    private static RecordedRun ReadBody(SqliteDataReader row) => RunBody.Read(row.GetFieldValue<byte[]>(0));
}

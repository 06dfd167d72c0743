using System.Globalization;
using Microsoft.Data.Sqlite;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Records;

namespace SoftwareFactory.History;

/// <summary>Finds runs and packages below folders and adds those that the index does not know. Not thread-safe.</summary>
internal sealed class FolderIndexing(SqliteConnection connection, RunInsertion insertion)
{
    private const int Batch = 500;

    private static readonly string[] Files = ["manifest.json", "findings.sarif", "incident.json"];
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly List<Finding> _findings = [];
    private int _added;
    private int _known;

    internal IndexingResult Index(IEnumerable<string> folders)
    {
        string[] existing = [.. folders.Where(Directory.Exists)];
        using var stampOf = new Statement(connection, "SELECT stamp FROM source WHERE folder = $0");
        using var runOf = new Statement(connection, "SELECT id FROM run WHERE run_id = $0 AND project = $1 AND digest = $2");
        foreach (var batch in existing.SelectMany(RunFoldersOf).Chunk(Batch))
        {
            using var transaction = connection.BeginTransaction();
            (stampOf.Transaction, runOf.Transaction) = (transaction, transaction);
            foreach (var folder in batch) Add(folder, stampOf, runOf, transaction);
            transaction.Commit();
        }

        var packages = new PackageIndexing(connection, _findings).Index(existing.SelectMany(folder => Directory.EnumerateFiles(folder, "*.nupkg", Everywhere)));
        return new(_added, _known, packages, _findings);
    }

    private static IEnumerable<string> RunFoldersOf(string folder) =>
        Directory.EnumerateFiles(folder, Files[0], Everywhere).Select(path => Path.GetDirectoryName(path)!)

            // The merged view of the latest runs has a manifest too, and no ledger.
            .Where(found => File.Exists(Path.Combine(found, "ledger.jsonl")));

    private void Add(string folder, Statement stampOf, Statement runOf, SqliteTransaction transaction)
    {
        var stamp = StampOf(folder);
        if (stampOf.Value(folder) as string == stamp)
        {
            _known++;
            return;
        }

        try
        {
            if (RecordedRun.Read(folder, out var defect) is not { } run)
            {
                _findings.Add(defect!);
                return;
            }

            if (runOf.Value(run.Id, run.Project, run.Digest) is long known)
            {
                // The same run from elsewhere, or only touched.
                insertion.AlsoAt(folder, stamp, known, transaction);
                _known++;
                return;
            }

            insertion.Insert(run, stamp, transaction);
            _added++;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _findings.Add(Rules.RunUnreadable.At(new SourceLocation(Path.Combine(folder, Files[0])), error.Message));
        }
    }

    internal static string StampOf(string folder) => string.Join(';', Files.Select(name => StampOfFile(Path.Combine(folder, name))));

    /// <summary>Size and time of a file; empty when there is none.</summary>
    internal static string StampOfFile(string path) =>
        new FileInfo(path) is { Exists: true } file ? string.Create(CultureInfo.InvariantCulture, $"{file.Length}:{file.LastWriteTimeUtc.Ticks}") : "";
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Verification;

/// <summary>Checks ledgers: every record readable, every hash right, every move from where the part stood.</summary>
public static class LedgerVerification
{
    /// <summary>Verifies all ledgers below a folder, or one file.</summary>
    /// <param name="path">The file or folder; null for all runs of the repository that the folder of <paramref name="start"/> lies in.</param>
    /// <param name="start">Where to look for the repository.</param>
    /// <returns>How many ledgers there are, and SF5001, SF5005 and SF5006 for those that are not whole.</returns>
    public static (int Ledgers, IReadOnlyList<Finding> Findings) Verify(string? path, string start)
    {
        var repository = Repository.Find(start);
        var place = path ?? Path.Combine(repository.ArtifactsFolder, "runs");
        string[] ledgers = File.Exists(place) ? [Path.GetFullPath(place)]
            : Directory.Exists(place) ? [.. Directory.EnumerateFiles(Path.GetFullPath(place), "ledger.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        return (ledgers.Length, [.. ledgers.AsParallel().AsOrdered().Select(ledger => LedgerReader.Load(ledger, repository.Display(ledger)).Defect).OfType<Finding>()]);
    }
}

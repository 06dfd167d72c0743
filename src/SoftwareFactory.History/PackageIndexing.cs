using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Tracing;

namespace SoftwareFactory.History;

/// <summary>Adds NuGet packages, by the serials in the assemblies that they carry. Not thread-safe.</summary>
/// <param name="connection">The database.</param>
/// <param name="findings">Takes SF5045 for packages that cannot be read.</param>
internal sealed class PackageIndexing(SqliteConnection connection, List<Finding> findings)
{
    /// <returns>How many are new or changed and hold parts.</returns>
    internal int Index(IEnumerable<string> paths)
    {
        var added = 0;
        using var transaction = connection.BeginTransaction();
        using var stampOf = new Statement(connection, "SELECT stamp FROM package WHERE path = $0") { Transaction = transaction };
        using var forgetParts = new Statement(connection, "DELETE FROM package_part WHERE package = (SELECT id FROM package WHERE path = $0)") { Transaction = transaction };
        using var forget = new Statement(connection, "DELETE FROM package WHERE path = $0") { Transaction = transaction };
        using var insert = new Statement(connection, "INSERT INTO package (name, version, path, digest, stamp) VALUES ($0, $1, $2, $3, $4) RETURNING id") { Transaction = transaction };
        using var part = new Statement(connection, "INSERT OR IGNORE INTO package_part (package, serial) VALUES ($0, $1)") { Transaction = transaction };
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            var stamp = FolderIndexing.StampOfFile(path);
            if (stampOf.Value(path) as string == stamp) continue;
            if (Read(path) is not var (package, serials)) continue;

            forgetParts.Run(path);
            forget.Run(path);
            var id = insert.Value(package.Id, package.Version, path, package.Digest, stamp);
            foreach (var serial in serials) part.Run(id, serial);
            if (serials.Count > 0) added++;
        }

        transaction.Commit();
        return added;
    }

    private (ShippedPackage Package, IReadOnlyList<string> Serials)? Read(string path)
    {
        try
        {
            using var package = ZipFile.OpenRead(path);
            var metadata = package.Entries.FirstOrDefault(entry => entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !entry.FullName.Contains('/', StringComparison.Ordinal));
            if (metadata is null) return null;

            using var nuspec = metadata.Open();
            var said = XDocument.Load(nuspec).Root!.Elements().First(element => element.Name.LocalName == "metadata").Elements().ToLookup(element => element.Name.LocalName, element => element.Value.Trim());
            string[] serials = [.. package.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).SelectMany(SerialsOf).Distinct(StringComparer.Ordinal)];
            return (new(said["id"].First(), said["version"].First(), path, Digest.OfBytes(File.ReadAllBytes(path)).Hex), serials);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or XmlException or InvalidOperationException)
        {
            findings.Add(Rules.RunUnreadable.At(new SourceLocation(path), $"It is no package: {error.Message}"));
            return null;
        }
    }

    private static IEnumerable<string> SerialsOf(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var assembly = new MemoryStream();
        packed.CopyTo(assembly);
        assembly.Position = 0;
        return AssemblySerials.Read(assembly)?.Values ?? [];
    }
}

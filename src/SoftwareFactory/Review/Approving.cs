using System.Text.Json.Nodes;
using SoftwareFactory.Authoring.Configuration;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Review;

/// <summary>Approves parts: of those that a project's lock holds, and of those that its latest run stopped at Review.</summary>
public static class Approving
{
    /// <summary>Writes the approval; one that is there is replaced.</summary>
    /// <param name="projects">The project files to look in, absolute.</param>
    /// <param name="serial">The part's serial number.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The file and the spec's id, or why there is none.</returns>
    public static (string? Path, string? SpecId, string? Problem) Approve(IReadOnlyList<string> projects, string serial, string by, string reason)
    {
        if (!Serial.TryParse(serial, out var known)) return (null, null, $"'{serial}' is no serial number: it looks like SF-MJSXN-WMPBF-NMDS0-CRYDR.");
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(reason)) return (null, null, "Say who approves, and why.");

        foreach (var project in projects)
        {
            if (SpecOf(project, known) is not { } spec) continue;
            var path = Approval.PathOf(System.IO.Path.GetDirectoryName(project)!, known);
            AtomicFile.Write(path, new Approval(serial, by, reason).Write());
            return (path, spec, null);
        }

        return (null, null, $"No part has the serial {serial}: neither the lock nor the latest run knows it.");
    }

    private static string? SpecOf(string project, Serial serial)
    {
        var folder = System.IO.Path.GetDirectoryName(project)!;
        var repository = Repository.Find(folder);
        return InLock(repository, folder, serial) ?? InLatestRun(repository, project, serial);
    }

    private static string? InLock(Repository repository, string folder, Serial serial)
    {
        var configuration = File.Exists(repository.ConfigurationFile)
            ? FactoryYaml.Read(repository.Display(repository.ConfigurationFile), Repository.ReadText(repository.ConfigurationFile)).Configuration
            : new FactoryConfiguration();
        var path = System.IO.Path.GetFullPath(configuration.Lock, folder);
        if (!File.Exists(path)) return null;
        var entries = LockReader.Read(repository.Display(path), Repository.ReadText(path)).Lock?.Entries ?? [];
        return entries.FirstOrDefault(entry => entry.Serial == serial)?.SpecId;
    }

    private static string? InLatestRun(Repository repository, string project, Serial serial)
    {
        var manifest = System.IO.Path.Combine(repository.ArtifactsFolder, "manifest.json");
        if (!File.Exists(manifest)) return null;
        return JsonNode.Parse(File.ReadAllText(manifest))!["predicate"]!["runDetails"]!["byproducts"]!.AsArray()
            .Where(product => (string?)product!["annotations"]!["serial"] == serial.ToString() && (string?)product["annotations"]!["project"] == repository.Display(project))
            .Select(product => ((string)product!["name"]!)["part:".Length..])
            .FirstOrDefault();
    }
}

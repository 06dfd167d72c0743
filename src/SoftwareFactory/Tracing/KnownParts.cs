using SoftwareFactory.Authoring.Configuration;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>Every part that a repository's records and locks tell of, those in use first. Immutable.</summary>
/// <param name="All">By spec id, those in use before older ones.</param>
/// <param name="Specs">The specs of the tree.</param>
/// <param name="Configuration">The repository's.</param>
/// <param name="Findings">SF5041 and SF3005 for what cannot be believed or read.</param>
internal sealed record KnownParts(IReadOnlyList<KnownPart> All, IReadOnlyList<Spec> Specs, FactoryConfiguration Configuration, IReadOnlyList<Finding> Findings)
{
    internal static KnownParts Load(Repository repository)
    {
        var configuration = File.Exists(repository.ConfigurationFile)
            ? FactoryYaml.Read(repository.Display(repository.ConfigurationFile), Repository.ReadText(repository.ConfigurationFile)).Configuration
            : new FactoryConfiguration();
        var folders = TreeFolders.Of(repository.Root).ToArray();
        Spec[] specs = [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.spec.md")).Order(StringComparer.Ordinal)
            .Select(path => SpecReader.Read(repository.Display(path), Repository.ReadText(path)).Spec).OfType<Spec>()];

        var (parts, findings) = (new List<KnownPart>(), new List<Finding>());
        foreach (var folder in folders) Load(repository, folder, Path.GetFullPath(configuration.Lock, folder), specs, parts, findings);
        return new([.. parts.OrderBy(part => part.Spec, StringComparer.Ordinal).ThenBy(part => !part.InUse).ThenBy(part => part.Serial, StringComparer.Ordinal)], specs, configuration, findings);
    }

    private static void Load(Repository repository, string folder, string lockPath, Spec[] specs, List<KnownPart> parts, List<Finding> findings)
    {
        var (records, damaged) = PartRecords.Read(folder, repository.Display);
        findings.AddRange(damaged);
        var locked = GenerationLock.Empty;
        if (File.Exists(lockPath))
        {
            var reading = LockReader.Read(repository.Display(lockPath), Repository.ReadText(lockPath));
            findings.AddRange(reading.Findings);
            locked = reading.Lock ?? locked;
        }

        var accepted = locked.Entries.GroupBy(entry => entry.SpecId, StringComparer.Ordinal).Select(entries => entries.Last()).ToDictionary(entry => entry.Serial.ToString());
        parts.AddRange(records.Select(record => new KnownPart(record, folder, accepted.Remove(record.Serial))));
        parts.AddRange(accepted.Values.Select(entry => new KnownPart(OfLock(repository, folder, entry, locked, specs), folder, InUse: true)));
    }

    /// <summary>What the lock alone tells of a part that no run has recorded: all but its members, and its rules only while the spec is the same.</summary>
    private static PartRecord OfLock(Repository repository, string folder, LockEntry entry, GenerationLock locked, Spec[] specs)
    {
        var spec = specs.FirstOrDefault(spec => spec.Id == entry.SpecId);
        return new PartRecord
        {
            Format = PartRecord.FormatName,
            Version = PartRecord.CurrentVersion,
            Serial = entry.Serial.ToString(),
            Project = repository.Display(Directory.EnumerateFiles(folder, "*.csproj").FirstOrDefault() ?? folder),
            OutputRoot = repository.Display(folder),
            Spec = spec is not null && spec.Digest == entry.Spec
                ? PartRecords.SpecOf(spec)
                : new(entry.SpecId, spec?.Path ?? "", entry.Spec.Hex, spec?.Title ?? "", spec?.Owner ?? "", []),
            Template = new(entry.Template, entry.TemplateDigest.Hex),
            Attempts = PartRecords.AttemptsOf(locked.For(entry.SpecId)),
            Outputs = [.. entry.Outputs.Select(output => new RecordedOutput(output.Key, output.Value.Hex, []))],
        };
    }
}

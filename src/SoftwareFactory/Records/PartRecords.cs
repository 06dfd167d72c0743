using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Inspection.Members;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Records;

/// <summary>Writes the records of released parts, and reads those of a project.</summary>
internal static class PartRecords
{
    internal static string FolderOf(string projectFolder) => Path.Combine(projectFolder, ".factory", "parts");

    internal static string PathOf(string projectFolder, string serial) => Path.Combine(FolderOf(projectFolder), $"{serial}.json");

    /// <summary>Writes a part's record where it is missing, and in <c>update</c> and <c>refresh</c> where a moved spec or project made it another; never over one that a newer version wrote.</summary>
    /// <param name="session">The run.</param>
    /// <param name="part">A part that has passed.</param>
    /// <param name="entries">Its entries of the lock.</param>
    internal static void Write(LineSession session, Part part, IEnumerable<LockEntry> entries)
    {
        var path = PathOf(session.Project.Folder, part.Serial!.Value.ToString());
        if (!File.Exists(path) || (session.Mode != FactoryMode.Locked && PartRecord.NewerVersionOf(Repository.ReadText(path)) is null)) AtomicFile.WriteIfDifferent(path, Of(session, part, entries).Write());
    }

    /// <summary>The records of a project, sorted by serial; SF5041 for each that cannot be believed, SF9030 for one that a newer version wrote.</summary>
    internal static (IReadOnlyList<PartRecord> Records, IReadOnlyList<Finding> Findings) Read(string projectFolder, Func<string, string> display)
    {
        if (!Directory.Exists(FolderOf(projectFolder))) return ([], []);
        var (records, findings) = (new List<PartRecord>(), new List<Finding>());
        foreach (var path in Directory.EnumerateFiles(FolderOf(projectFolder), "SF-*.json").Order(StringComparer.Ordinal))
        {
            var text = Repository.ReadText(path);
            if (PartRecord.NewerVersionOf(text) is { } version)
            {
                findings.Add(Rules.NewerFormat.At(new SourceLocation(display(path)), $"The record has format {version}, and this version reads formats up to {PartRecord.CurrentVersion}."));
                continue;
            }

            var record = PartRecord.Read(text, out var defect);
            if (record is not null && record.Serial != Path.GetFileNameWithoutExtension(path)) defect = $"It is the record of {record.Serial}.";
            if (defect is null) records.Add(record!);
            else findings.Add(Rules.PartRecordFormat.At(new SourceLocation(display(path)), defect));
        }

        return (records, findings);
    }

    /// <summary>The attempts that entries of a lock tell.</summary>
    internal static IReadOnlyList<RecordedAttempt> AttemptsOf(IEnumerable<LockEntry> entries) =>
        [.. entries.Select(entry => new RecordedAttempt(entry.Attempt, entry.Key.Digest.Hex, entry.Provider, entry.Model, entry.Response.Hex, entry.InputTokens, entry.OutputTokens))];

    private static PartRecord Of(LineSession session, Part part, IEnumerable<LockEntry> entries) => new()
    {
        Format = PartRecord.FormatName,
        Version = PartRecord.CurrentVersion,
        Serial = part.Serial!.Value.ToString(),
        Project = session.Repository.Display(session.Project.ProjectFile),
        OutputRoot = session.Repository.Display(session.Project.OutputRoot),
        Spec = SpecOf(part.Spec) with { Signature = ExampleIntegrity.SignatureOf(part.Spec), Examples = ExampleIntegrity.Record(part.Examples) },
        Template = new(part.Template!.Reference, part.Template.Digest.Hex),
        Attempts = AttemptsOf(entries),
        Outputs = [.. PartMembers.Of(part.Content!).OrderBy(output => output.File.Path, StringComparer.Ordinal).Select(output =>
            new RecordedOutput(output.File.Path, part.OutputDigests[output.File.Path].Hex, [.. output.Members.Select(MemberOf)]))],
    };

    internal static RecordedSpec SpecOf(Spec spec) => new(spec.Id, spec.Path, spec.Digest.Hex, spec.Title, spec.Owner, [.. spec.Rules.Select(rule =>
        new RecordedClause(rule.Id, rule.Text, rule.Location.Line, [.. spec.Examples.OfType<RowExample>().Where(row => row.Clause == rule.Id).Select(row => row.Throws).OfType<string>().Distinct(StringComparer.Ordinal)]))]);

    private static RecordedMember MemberOf(PartMember member) => new(member.Member.Name, member.Member.Kind, member.Member.Tokens.Hex, member.Slots, member.Clauses);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>Puts together how one part came to be. Not thread-safe.</summary>
internal sealed class PartTracing(Repository repository, KnownParts parts, SourceFiles files, Attribution attribution, IRunHistory history)
{
    private const int MostRuns = 10;

    /// <summary>Traces a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="asked">The rules that the query leads to.</param>
    internal PartTrace Of(KnownPart part, IReadOnlySet<string> asked)
    {
        var (record, blobs) = (part.Record, new BlobStore(Path.Combine(part.Folder, ".factory")));
        var runs = history.RunsWith(part.Serial, MostRuns);
        var spec = parts.Specs.FirstOrDefault(spec => spec.Id == part.Spec);
        return new PartTrace
        {
            Serial = part.Serial,
            InUse = part.InUse,
            Project = record.Project,
            Spec = record.Spec.Id,
            Title = record.Spec.Title,
            Owner = record.Spec.Owner,
            SpecChanged = spec?.Digest.Hex != record.Spec.Digest,
            Clauses = [.. record.Spec.Clauses.Select(clause => new TracedClause(clause.Id, clause.Text, spec?.Path ?? record.Spec.Path, spec?.Rules.FirstOrDefault(rule => rule.Id == clause.Id)?.Location.Line ?? clause.Line, asked.Contains(clause.Id)))],
            Template = record.Template.Reference,
            TemplateDigest = record.Template.Digest,
            Prompt = PromptOf(blobs, record.Attempts[^1]),
            Attempts = [.. record.Attempts.Select((attempt, i) => new TracedAttempt(attempt.Attempt, attempt.Provider, attempt.Model, attempt.Key, attempt.Response, attempt.InputTokens, attempt.OutputTokens, i + 1 < record.Attempts.Count ? SentBack(blobs, record.Attempts[i + 1]) : []))],
            Stages = runs.Count > 0 ? Verdicts(runs[0], part) : [],
            Decisions = [.. Decisions(part)],
            Outputs = [.. record.Outputs.Select(output => OutputOf(part, output))],
            Packages = history.PackagesWith(part.Serial),
            RunCount = history.CountRunsWith(part.Serial),
            Runs = [.. runs.Select(run => new TracedRun(run.Id, run.Project, run.Mode, run.Status, run.Started, run.Tool))],
        };
    }

    private TracedPrompt PromptOf(BlobStore blobs, RecordedAttempt accepted)
    {
        if (!Digest.TryParse(accepted.Key, out var key)) return new(accepted.Key, "", "damaged", 0, 0);
        var path = repository.Display(blobs.PathOf(key));
        if (blobs.Read(key) is not { } bytes) return new(accepted.Key, path, "missing", 0, 0);
        var messages = RequestDocument.Messages(bytes);
        return messages is null || Digest.OfBytes(bytes) != key
            ? new(accepted.Key, path, "damaged", 0, 0)
            : new(accepted.Key, path, "recorded", messages.Count, messages.Sum(message => message.Text.Length));
    }

    /// <summary>What an answer was sent back for stands in the next question.</summary>
    private static string[] SentBack(BlobStore blobs, RecordedAttempt next) =>
        Digest.TryParse(next.Key, out var key) && blobs.Read(key) is { } bytes && RequestDocument.Messages(bytes) is [.., { } last]
            ? [.. last.Text.Split('\n').Where(line => line.StartsWith("- SF", StringComparison.Ordinal)).Select(line => line[2..])]
            : [];

    private static TracedVerdict[] Verdicts(RecordedRun run, KnownPart part) =>
        run.Parts.FirstOrDefault(ran => ran.Serial == part.Serial) is { } judged
            ? [.. judged.Stages.Select(stage => new TracedVerdict(stage.Key, stage.Value, [.. run.Findings.Where(finding => finding.Spec == part.Spec && finding.Stage?.ToString() == stage.Key)]))]
            : [];

    private IEnumerable<TracedAcceptance> Decisions(KnownPart part)
    {
        foreach (var (kind, folder) in ((string, string)[])[("approval", "approvals"), ("hold", "holds")])
            if (Path.Combine(part.Folder, ".factory", folder, $"{part.Serial}.json") is var path && File.Exists(path))
                yield return ReadDecision(kind, path);
        foreach (var waiver in parts.Configuration.Waivers.Where(waiver => waiver.Part == part.Spec))
            yield return new("waiver", waiver.Rule, waiver.Reason, waiver.Until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static TracedAcceptance ReadDecision(string kind, string path)
    {
        try
        {
            var decision = JsonNode.Parse(File.ReadAllText(path));
            return new(kind, decision?["by"]?.ToString() ?? "", decision?["reason"]?.ToString() ?? "", null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new(kind, "", "The file cannot be read.", null);
        }
    }

    private TracedOutput OutputOf(KnownPart part, RecordedOutput output)
    {
        var path = part.PathOf(output);
        if (Core.Line.Serial.TryParse(part.Serial, out var serial) && TextOf(path) is { } text && OutputHeader.DigestOf(text, part.Spec, serial)?.Hex == output.Digest)
            return new(path, output.Digest, OutputState.Unchanged, [path], []);

        // A type is where its members are.
        var members = output.Members.Where(member => member.Kind is not ("class" or "struct" or "record" or "interface" or "enum")).DefaultIfEmpty(output.Members.Count > 0 ? output.Members[0] : null).OfType<RecordedMember>().ToArray();
        if (members.Length == 0) return new(path, output.Digest, TextOf(path) is null ? OutputState.Missing : part.InUse ? OutputState.Edited : OutputState.Replaced, TextOf(path) is null ? [] : [path], []);

        var found = members.Select(member => (member.Name, Now: attribution.Find(new RecordedPlace(part, output, member)))).ToArray();
        string[] now = [.. found.Select(member => member.Now.File?.Path).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] edited = [.. found.Where(member => member.Now.State is MemberState.Edited or MemberState.Gone).Select(member => member.Name)];
        var state = now.Length == 0 ? OutputState.Missing
            : found.Any(member => member.Now.State == MemberState.Replaced) ? OutputState.Replaced
            : edited.Length > 0 ? OutputState.Edited
            : now is [var only] && only == path ? OutputState.Reformatted
            : OutputState.Moved;
        return new(path, output.Digest, state, now, state == OutputState.Edited ? edited : []);
    }

    private string? TextOf(string path) => files.Named(path)?.Text
        ?? (Path.Combine(repository.Root, path) is var full && File.Exists(full) ? Repository.ReadText(full) : null);
}

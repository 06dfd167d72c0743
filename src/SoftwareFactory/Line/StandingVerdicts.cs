using System.Text.Json.Nodes;
using SoftwareFactory.Core.Review;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Inspection.Reach;
using SoftwareFactory.Inspection.Test.Mutation;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Line;

/// <summary>
/// The verdicts of the last run that passed, so that work is proportional to what changed: <c>standing.jsonl</c> in the work folder, which <c>dotnet clean</c> and a clean clone are without.
/// The first line has the digest of the inputs that all parts share; where one of them differs, nothing stands. Then a line for each part. Immutable.
/// </summary>
internal sealed class StandingVerdicts
{
    private const string Format = "softwarefactory.standing/1";

    // What is each part's own, or only says who would be asked.
    private static readonly string[] OfParts = ["spec:", "holdout:", "template:"];
    private static readonly HashSet<string> OfAnswers = new(StringComparer.Ordinal) { "lock", "model", "endpoint", "only", "answers", "adopted", "approvals" };

    private readonly IReadOnlyDictionary<string, string> _inputs;
    private readonly IReadOnlyDictionary<string, StandingVerdict> _verdicts;

    private StandingVerdicts(IReadOnlyDictionary<string, string> inputs, IReadOnlyDictionary<string, StandingVerdict> verdicts) => (_inputs, _verdicts) = (inputs, verdicts);

    /// <summary>Nothing stands.</summary>
    internal static StandingVerdicts None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, StandingVerdict>());

    /// <summary>Reads what stands for a run with these inputs. A file that is not as it was written says nothing.</summary>
    internal static StandingVerdicts Read(LineSession session, IReadOnlyDictionary<string, string> inputs)
    {
        var verdicts = new Dictionary<string, StandingVerdict>(StringComparer.Ordinal);
        try
        {
            if (File.Exists(PathOf(session)) && File.ReadAllLines(PathOf(session)) is [var header, .. var lines] && header == Header(inputs))
                foreach (var line in lines.AsParallel().AsOrdered().Select(Read)) verdicts.Add(line.Part, line);
        }
        catch (Exception error) when (error is AggregateException or FormatException or ArgumentException)
        {
            verdicts.Clear();
        }

        return new(inputs, verdicts);
    }

    /// <summary>The verdict on just this content, if it was clean.</summary>
    internal StandingVerdict? Of(Part part) => _verdicts.GetValueOrDefault(part.Spec.Id) is { IsClean: true } verdict && verdict.Content == ContentOf(part) ? verdict : null;

    /// <summary>The names of what is no more as it was judged.</summary>
    internal IReadOnlyList<PartNames> Outdated(IReadOnlyList<Part> parts)
    {
        var same = parts.Where(part => part.Standing is not null || _verdicts.GetValueOrDefault(part.Spec.Id)?.Content == ContentOf(part)).Select(part => part.Spec.Id).ToHashSet(StringComparer.Ordinal);
        return [.. _verdicts.Values.Where(verdict => !same.Contains(verdict.Part)).Select(verdict => verdict.Names)];
    }

    /// <summary>Keeps the verdicts of a run that has passed.</summary>
    internal void Keep(LineSession session, string runId)
    {
        if (_inputs.Count == 0) return;
        var lines = session.Parts.AsParallel().AsOrdered().Select(part => Line(part.Standing
            ?? new StandingVerdict(part.Spec.Id, ContentOf(part), runId, part.IsClean, session.Reach!.InCommon(part.Spec.Id), part.Risk!.OfContent, part.Mutation)));
        AtomicFile.Write(PathOf(session), string.Concat(lines.Prepend(Header(_inputs)).Select(line => $"{line}\n")));
    }

    private static string PathOf(LineSession session) => Path.Combine(session.Project.WorkFolder, "standing.jsonl");

    private static string Header(IReadOnlyDictionary<string, string> inputs)
    {
        var shared = inputs.Where(input => !OfAnswers.Contains(input.Key) && !OfParts.Any(prefix => input.Key.StartsWith(prefix, StringComparison.Ordinal)));
        return $"{Format} {Digest.OfText(string.Concat(shared.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => $"{input.Key} {input.Value}\n"))).Hex}";
    }

    private Digest ContentOf(Part part) => CanonicalJson.Digest(new JsonObject
    {
        ["spec"] = part.Spec.Digest.Hex,
        ["holdouts"] = _inputs.GetValueOrDefault($"holdout:{HoldoutFile.Of(part.Spec.Path)}"),
        ["template"] = part.Template!.Digest.Hex,
        ["response"] = part.ResponseDigest.Hex,
        ["outputs"] = new JsonObject(part.OutputDigests.Select(output => KeyValuePair.Create(output.Key, (JsonNode?)output.Value.Hex))),
    });

    private static string Line(StandingVerdict verdict)
    {
        var json = new JsonObject
        {
            ["part"] = verdict.Part,
            ["content"] = verdict.Content.Hex,
            ["run"] = verdict.Run,
            ["clean"] = verdict.IsClean,
            ["declares"] = Array(verdict.Names.Declared),
            ["mentions"] = Array(verdict.Names.Mentioned),
            ["everywhere"] = verdict.Names.AreEverywhere,
            ["size"] = verdict.Risk.Size,
            ["namespaces"] = verdict.Risk.Namespaces,
        };
        if (verdict.Mutation is { } score) json["mutation"] = new JsonArray(score.Noticed, score.Survived, score.Threshold);
        return json.ToJsonString();
    }

    private static StandingVerdict Read(string line)
    {
        var json = JsonNode.Parse(line) as JsonObject ?? throw new FormatException();
        var members = new JsonMembers(json);
        return new(
            members.Text("part"), members.Digest("content"), members.Text("run"), members.Flag("clean"),
            new PartNames(members.Texts("declares").ToHashSet(StringComparer.Ordinal), members.Texts("mentions").ToHashSet(StringComparer.Ordinal), members.Flag("everywhere")),
            new RiskScore(Count("size"), 0, 0, Count("namespaces"), 0, 0),
            members.Has("mutation") && members.Numbers("mutation").ToArray() is [var noticed, var survived, var threshold] ? new MutationScore(noticed, survived, threshold) : null);

        int Count(string name) => members.Number(name) ?? throw new FormatException();
    }

    private static JsonArray Array(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)];
}

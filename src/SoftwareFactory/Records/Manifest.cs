using System.Globalization;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Review;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Inspection.Analyze.Style;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Records;

/// <summary>
/// The run's statement: in-toto Statement v1 with a SLSA provenance v1 predicate. Subjects are the released outputs (digest of the
/// LF text with its header line); by-products tell the run's status and each part's serial, stages and origin. But for the run id and the two clock
/// readings in <c>runDetails.metadata</c>, the same inputs give the same manifest through every front end.
/// </summary>
internal static class Manifest
{
    /// <summary>The version of the format, which ends the build type.</summary>
    internal const int Version = 1;

    private const string BuildType = "https://softwarefactory.dev/line/v";

    /// <summary>The version of a manifest when it is newer than <see cref="Version"/>, and may hold anything; null for all else.</summary>
    internal static int? NewerVersionOf(JsonNode? manifest) =>
        (manifest as JsonObject)?["predicate"] is JsonObject predicate && predicate["buildDefinition"] is JsonObject definition
        && definition["buildType"] is JsonValue value && value.TryGetValue<string>(out var type) && type.StartsWith(BuildType, StringComparison.Ordinal)
        && int.TryParse(type[BuildType.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > Version ? version : null;

    internal static JsonObject Of(LineSession session, RunRecord run)
    {
        var released = run.Status is RunStatus.Passed or RunStatus.Overridden;
        return new JsonObject
        {
            ["_type"] = "https://in-toto.io/Statement/v1",
            ["subject"] = new JsonArray([.. released ? Subjects(session) : []]),
            ["predicateType"] = "https://slsa.dev/provenance/v1",
            ["predicate"] = new JsonObject
            {
                ["buildDefinition"] = new JsonObject
                {
                    ["buildType"] = $"{BuildType}{Version}",
                    ["externalParameters"] = new JsonObject
                    {
                        ["project"] = session.Repository.Display(session.Project.ProjectFile),
                        ["mode"] = session.Mode.ToString().ToLowerInvariant(),
                    },
                    ["internalParameters"] = new JsonObject
                    {
                        ["review"] = ReviewRequirements.Texts[session.Configuration.Review],
                        ["rules"] = Levels(session.Configuration.Rules),
                        ["loweredByProject"] = Levels(session.LoweredRules),
                        ["sandbox"] = session.Sandbox ?? "none",
                        ["testSandbox"] = session.Configuration.Test.Sandbox.ToString().ToLowerInvariant(),
                        ["testTimeoutSeconds"] = session.Configuration.Test.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                    },
                    ["resolvedDependencies"] = new JsonArray([.. Dependencies(session)]),
                },
                ["runDetails"] = new JsonObject
                {
                    ["builder"] = new JsonObject
                    {
                        ["id"] = "https://softwarefactory.dev/SoftwareFactory.MSBuild",
                        ["version"] = new JsonObject { ["SoftwareFactory"] = session.Project.FactoryVersion },
                    },
                    ["metadata"] = new JsonObject
                    {
                        ["invocationId"] = run.Id,
                        ["startedOn"] = Instant(run.Started),
                        ["finishedOn"] = Instant(run.Finished),
                    },
                    ["byproducts"] = new JsonArray([Summary(session, run), .. StyleOf(session), .. session.Parts.Select(part => PartOf(session, part, run))]),
                },
            },
        };
    }

    private static JsonObject Levels(IReadOnlyDictionary<string, FindingLevel> rules) =>
        new(rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => KeyValuePair.Create(rule.Key, (JsonNode?)rule.Value.ToString().ToLowerInvariant())));

    private static IEnumerable<JsonNode> Subjects(LineSession session) =>
        from file in session.Parts.SelectMany(part => part.Content!.Files)
        let name = session.Repository.Display(session.OutputPath(file.Path))
        orderby name
        select (JsonNode)Resource(name, Digest.OfText(file.Text));

    private static IEnumerable<JsonNode> Dependencies(LineSession session)
    {
        if (File.Exists(session.LockPath)) yield return Resource(session.Repository.Display(session.LockPath), Digest.OfText(Repository.ReadText(session.LockPath)));
        foreach (var part in session.Parts)
        {
            yield return Resource(part.Spec.Path, part.Spec.Digest);
            if (part.Holdouts.Count > 0)
            {
                var holdouts = part.Holdouts[0].Location.Path;
                yield return Resource(holdouts, Digest.OfText(Repository.ReadText(Path.Combine(session.Repository.Root, holdouts))));
            }

            if (part.Entry is { } entry) yield return Resource(session.Repository.Display(session.Blobs.PathOf(entry.Response)), entry.Response);
            if (part.Reviewed is { Locked.Response: var review }) yield return Resource(session.Repository.Display(session.Blobs.PathOf(review)), review);
        }

        foreach (var template in session.Parts.Select(part => part.Template).OfType<Core.Templates.CodeTemplate>().DistinctBy(template => template.Name).OrderBy(template => template.Name, StringComparer.Ordinal))
            yield return Resource($"template:{template.Reference}", template.Digest);
    }

    private static JsonObject Summary(LineSession session, RunRecord run)
    {
        var released = session.Parts.Count(part => part.Machine.State == PartState.Released && (part.Request?.Attempt ?? 1) == 1);
        var notes = new JsonObject
        {
            ["project"] = session.Repository.Display(session.Project.ProjectFile),
            ["status"] = run.Status.ToString().ToLowerInvariant(),
            ["firstPassYield"] = $"{released}/{session.Parts.Count}",
            ["waivers"] = new JsonArray([.. session.AllFindings.Where(finding => finding.Waiver is not null).Select(WaivedOf)]),
        };
        if (run.StoppedAt is { } stage) notes["stage"] = stage.ToString();
        return new JsonObject { ["name"] = "run", ["annotations"] = notes };
    }

    private static JsonNode WaivedOf(Finding finding) => new JsonObject
    {
        ["rule"] = finding.Rule.Id,
        ["part"] = finding.SpecId,
        ["reason"] = finding.Waiver,
        ["until"] = finding.WaivedUntil?.ToString(FindingJson.Day, CultureInfo.InvariantCulture),
    };

    private static IEnumerable<JsonNode> StyleOf(LineSession session)
    {
        if (session.House is { } house)
            yield return new JsonObject
            {
                ["name"] = "style",
                ["digest"] = new JsonObject { ["sha256"] = house.Digest.Hex },
                ["annotations"] = new JsonObject { ["version"] = HouseStyle.Version, ["files"] = house.Files, ["conventions"] = house.Conventions.Count(convention => convention.IsDominant) },
            };
    }

    private static JsonObject PartOf(LineSession session, Part part, RunRecord run)
    {
        var annotations = new JsonObject
        {
            ["spec"] = part.Spec.Path,
            ["project"] = session.Repository.Display(session.Project.ProjectFile),
            ["state"] = part.Machine.State.ToString(),
            ["serial"] = part.Serial?.ToString(),
            ["template"] = part.Template?.Reference,
            ["provider"] = part.Request?.Provider,
            ["model"] = part.Request?.Model,
            ["attempts"] = part.Request?.Attempt ?? 0,
            ["findings"] = part.Findings.Count,
            ["stages"] = Stages(part, run),
            ["outputs"] = new JsonObject(part.OutputDigests.OrderBy(output => output.Key, StringComparer.Ordinal).Select(output => KeyValuePair.Create(output.Key, (JsonNode?)output.Value.Hex))),
            ["risk"] = part.Risk is { } risk ? RiskOf(risk) : null,
            ["response"] = part.Answer is null ? null : part.ResponseDigest.Hex,
        };
        if (part.Mutation is { } score) annotations["mutation"] = new JsonObject { ["noticed"] = score.Noticed, ["survived"] = score.Survived, ["percent"] = score.Percent, ["threshold"] = score.Threshold };
        if (part.Reviewed is { Locked: var review }) annotations["reviewer"] = $"{review.Provider}:{review.Model}";
        return new() { ["name"] = $"part:{part.Spec.Id}", ["annotations"] = annotations };
    }

    private static JsonObject RiskOf(RiskScore risk) => new()
    {
        ["level"] = risk.Level.ToString().ToLowerInvariant(),
        ["points"] = risk.Points,
        ["size"] = risk.Size,
        ["churn"] = risk.Churn,
        ["publicApi"] = risk.PublicApi,
        ["namespaces"] = risk.Namespaces,
        ["template"] = risk.Template,
        ["model"] = risk.Model,
    };

    private static JsonObject Stages(Part part, RunRecord run)
    {
        var passed = part.Machine.State == PartState.Stopped
            ? (int)run.StoppedAt.GetValueOrDefault()
            : (int)part.Machine.State;
        var stages = new JsonObject();
        foreach (var stage in Enum.GetValues<Stage>().Take(passed)) stages[stage.ToString()] = "passed";
        if (part.Machine.State == PartState.Stopped) stages[run.StoppedAt.GetValueOrDefault().ToString()] = "stopped";
        return stages;
    }

    private static JsonObject Resource(string name, Digest digest) =>
        new() { ["name"] = name, ["digest"] = new JsonObject { ["sha256"] = digest.Hex } };

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

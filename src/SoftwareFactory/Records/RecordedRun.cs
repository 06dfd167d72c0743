using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>A run of one project, as its folder tells it: <c>manifest.json</c>, <c>findings.sarif</c> and, where the line was stopped, <c>incident.json</c>. Immutable.</summary>
public sealed record RecordedRun
{
    /// <summary>The run's id; one invocation may run several projects under one.</summary>
    public required string Id { get; init; }

    /// <summary>The project file, relative to its repository's root.</summary>
    public required string Project { get; init; }

    /// <summary>The folder that it was read from, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>SHA-256 in hex of the digests of its files: it changes when one of them does.</summary>
    public required string Digest { get; init; }

    /// <summary><c>locked</c>, <c>update</c> or <c>refresh</c>.</summary>
    public required string Mode { get; init; }

    /// <summary><c>passed</c>, <c>overridden</c>, <c>stopped</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The stage that stopped it; null when none did.</summary>
    public string? StoppedAt { get; init; }

    /// <summary>When it started, ISO 8601 UTC.</summary>
    public required string Started { get; init; }

    /// <summary>When it ended, ISO 8601 UTC.</summary>
    public required string Finished { get; init; }

    /// <summary>The version of the factory that ran it.</summary>
    public required string Tool { get; init; }

    /// <summary>The gates' policy, canonical JSON.</summary>
    public required string Policy { get; init; }

    /// <summary>What it was made from: lock, specs, holdouts, responses, and templates as <c>template:name@version</c>.</summary>
    public required IReadOnlyList<NamedDigest> Dependencies { get; init; }

    /// <summary>The outputs that it released.</summary>
    public required IReadOnlyList<NamedDigest> Outputs { get; init; }

    /// <summary>Its parts.</summary>
    public required IReadOnlyList<RunPart> Parts { get; init; }

    /// <summary>What it found.</summary>
    public required IReadOnlyList<RunFinding> Findings { get; init; }

    /// <summary>The incident that stopped it; null when there is none.</summary>
    public RunIncident? Incident { get; init; }

    /// <summary>Reads a run's folder.</summary>
    /// <param name="folder">A folder that has a <c>manifest.json</c>, absolute.</param>
    /// <param name="defect">SF5045 when it cannot be read, SF9030 when a newer version wrote it.</param>
    public static RecordedRun? Read(string folder, out Finding? defect)
    {
        defect = null;
        try
        {
            var (manifest, findings, incident) = (Read(folder, "manifest.json")!, Read(folder, "findings.sarif"), Read(folder, "incident.json"));
            var digest = Core.Text.Digest.OfText(string.Join('\n', ((byte[]?[])[manifest, findings, incident]).Select(bytes => bytes is null ? "" : Core.Text.Digest.OfBytes(bytes).Hex)));
            var statement = JsonNode.Parse(manifest);
            if (Manifest.NewerVersionOf(statement) is { } version)
            {
                defect = Rules.NewerFormat.At(PlaceOf(folder), $"The manifest has format {version}, and this version reads formats up to {Manifest.Version}.");
                return null;
            }

            return Of(folder, digest, statement!) with
            {
                Findings = findings is null ? [] : RunFinding.OfSarif(JsonNode.Parse(findings)!),
                Incident = incident is null ? null : RunIncident.Of(JsonNode.Parse(incident)!),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or KeyNotFoundException or ArgumentException or FormatException)
        {
            // Not JSON; a member of another kind, or none, where the format has one.
            defect = Rules.RunUnreadable.At(PlaceOf(folder), $"It is not the record of a run: {error.Message}");
            return null;
        }
    }

    private static SourceLocation PlaceOf(string folder) => new(Path.Combine(folder, "manifest.json"));

    private static byte[]? Read(string folder, string name) => Path.Combine(folder, name) is var path && (name == "manifest.json" || File.Exists(path)) ? File.ReadAllBytes(path) : null;

    private static RecordedRun Of(string folder, Digest digest, JsonNode manifest)
    {
        var predicate = manifest["predicate"]!;
        var (definition, details) = (predicate["buildDefinition"]!, predicate["runDetails"]!);
        var products = details["byproducts"]!.AsArray().Select(product => product!).ToArray();
        var summary = products.Single(product => Text(product["name"]) == "run")["annotations"]!;
        return new RecordedRun
        {
            Id = Text(details["metadata"]!["invocationId"]),
            Project = Text(definition["externalParameters"]!["project"]),
            Folder = folder,
            Digest = digest.Hex,
            Mode = Text(definition["externalParameters"]!["mode"]),
            Status = Text(summary["status"]),
            StoppedAt = summary["stage"]?.ToString(),
            Started = Text(details["metadata"]!["startedOn"]),
            Finished = Text(details["metadata"]!["finishedOn"]),
            Tool = Text(details["builder"]!["version"]!["SoftwareFactory"]),
            Policy = CanonicalJson.Write(definition["internalParameters"]!),
            Dependencies = [.. definition["resolvedDependencies"]!.AsArray().Select(Named!)],
            Outputs = [.. manifest["subject"]!.AsArray().Select(Named!)],
            Parts = [.. products.Where(product => Text(product["name"]).StartsWith("part:", StringComparison.Ordinal)).Select(product => RunPart.Of(Text(product["name"])["part:".Length..], product["annotations"]!))],
            Findings = [],
        };
    }

    private static NamedDigest Named(JsonNode resource) => new(Text(resource["name"]), Text(resource["digest"]!["sha256"]));

    private static string Text(JsonNode? node) => node?.ToString() ?? throw new FormatException("A member is missing.");
}

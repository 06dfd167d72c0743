using System.Globalization;
using System.Text.Json;

namespace SoftwareFactory.Cake.Reporting;

/// <summary>
/// What the table needs of <c>artifacts/factory/manifest.json</c> (an in-toto statement with a SLSA v1 provenance) and of the
/// run's ledgers: the line itself wrote both, so that whatever front end ran it, the table is the same.
/// </summary>
/// <param name="RunId">The id of the run.</param>
/// <param name="Time">From its start to its end, or null if one of them is missing.</param>
/// <param name="Projects">How it ended, project by project.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record RunManifest(string RunId, TimeSpan? Time, IReadOnlyList<ProjectRun> Projects, IReadOnlyList<PartRow> Parts)
{
    /// <summary>Reads the manifest of the latest run.</summary>
    /// <param name="folder">The folder <c>artifacts/factory</c> of the consuming repository.</param>
    /// <returns>The manifest, or null if there has been no run.</returns>
    /// <exception cref="JsonException">The manifest is not JSON.</exception>
    public static RunManifest? Read(string folder)
    {
        var file = Path.Combine(folder, "manifest.json");
        if (!File.Exists(file))
            return null;

        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var details = document.RootElement.GetProperty("predicate").GetProperty("runDetails");
        var metadata = details.GetProperty("metadata");
        var runId = Text(metadata, "invocationId") ?? "";
        var ledger = PartTimes.Read(Path.Combine(folder, "runs", runId));

        var projects = new List<ProjectRun>();
        var parts = new List<PartRow>();
        foreach (var product in details.GetProperty("byproducts").EnumerateArray())
        {
            var name = Text(product, "name") ?? "";
            if (!product.TryGetProperty("annotations", out var notes))
                continue;
            if (name == "run")
                projects.Add(new(Text(notes, "project") ?? "", Text(notes, "status") ?? "", Text(notes, "stage"), Text(notes, "firstPassYield") ?? ""));
            else if (name.StartsWith("part:", StringComparison.Ordinal))
                parts.Add(Part(name["part:".Length..], notes, ledger));
        }

        return new RunManifest(runId, Instant(metadata, "finishedOn") - Instant(metadata, "startedOn"), projects, parts);
    }

    private static PartRow Part(string spec, JsonElement notes, IReadOnlyDictionary<string, TimeSpan> ledger)
    {
        var stages = notes.TryGetProperty("stages", out var outcomes)
            ? outcomes.EnumerateObject().ToDictionary(stage => stage.Name, stage => stage.Value.ToString(), StringComparer.OrdinalIgnoreCase)
            : [];
        var findings = int.TryParse(Text(notes, "findings"), CultureInfo.InvariantCulture, out var count) ? count : 0;
        return new PartRow(spec, Text(notes, "serial") ?? "", stages, findings, ledger.TryGetValue(spec, out var time) ? time : null);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static DateTimeOffset? Instant(JsonElement element, string name) =>
        DateTimeOffset.TryParse(Text(element, name), CultureInfo.InvariantCulture, out var instant) ? instant : null;
}

using System.Globalization;
using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Authoring.Incidents;

/// <summary>
/// Reads and writes <c>.factory/incidents/&lt;id&gt;.md</c>: a YAML front matter, which docs/incidents.md lists key by key, and prose. People edit it, so all
/// that is wrong with it is reported at once as SF5020. Never throws for what stands in the file. Thread-safe.
/// </summary>
public static class IncidentFile
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Reads an incident.</summary>
    /// <param name="path">The file, as findings show it.</param>
    /// <param name="text">Its text; line ends and a byte order mark do not matter.</param>
    public static IncidentReading Read(string path, string text)
    {
        var source = new SourceText(path, text);
        var file = new SourceLocation(path, 1, 1);
        if (source.Defect is { } defect) return new(null, [Rules.IncidentFormat.At(file, defect)]);
        if (FrontMatter.Of(source) is not { } frontMatter) return new(null, [Rules.IncidentFormat.At(file, "The file has no front matter between two lines of ---.")]);

        var yaml = YamlReader.Read(source, frontMatter.Start, frontMatter.End, Rules.IncidentFormat);
        var findings = new List<Finding>(yaml.Findings);
        if (yaml.Root is not YamlMap map)
        {
            if (findings.Count == 0) findings.Add(Rules.IncidentFormat.At(file, "The front matter is not a mapping of keys to values."));
            return new(null, findings);
        }

        var fields = new YamlFields(map, "An incident's front matter", Rules.IncidentFormat, Rules.IncidentFormat, findings);
        var incident = Head(fields, source, frontMatter.BodyStart);
        fields.ReportUnknown();
        return new(findings.Count == 0 ? incident : null, FindingOrder.Of(findings, null));
    }

    /// <summary>The file's text. What <see cref="Read"/> reads of it is the same incident.</summary>
    public static string Write(Incident incident)
    {
        var lines = new List<string>
        {
            "---",
            $"id: {incident.Id}",
            $"signature: {incident.Signature}",
            $"status: {Word(incident.Status)}",
            $"stage: {incident.Stage}",
            $"rule: {incident.Rule}",
            $"parts: [{string.Join(", ", incident.Parts)}]",
            $"templates: [{string.Join(", ", incident.Templates)}]",
            $"firstRun: {Quoted(incident.FirstRun)}",
            $"lastRun: {Quoted(incident.LastRun)}",
            $"count: {incident.Count.ToString(CultureInfo.InvariantCulture)}",
            $"opened: {Instant(incident.Opened)}",
        };
        if (incident.Closed is { } closed) lines.Add($"closed: {Instant(closed)}");
        if (incident.RootCause is { } cause) lines.Add($"rootCause: {Word(cause)}");
        if (incident.Level is { } level) lines.Add($"level: {Word(level)}");
        if (incident.Prevention is { } prevention) lines.Add($"prevention: {Quoted(prevention.ToString())}");
        return string.Join('\n', [.. lines, "---", incident.Body.TrimEnd('\n'), ""]);
    }

    private static Incident? Head(YamlFields fields, SourceText source, int bodyStart)
    {
        var id = fields.Required("id");
        var signature = fields.Required("signature");
        var status = OneOf<IncidentStatus>(fields, "status", isRequired: true);
        var stage = OneOf<Stage>(fields, "stage", isRequired: true);
        var rule = fields.Required("rule");
        var parts = fields.Texts("parts") ?? [];
        var templates = fields.Texts("templates") ?? [];
        var first = fields.Required("firstRun");
        var last = fields.Required("lastRun");
        var count = fields.Required("count") is null ? null : fields.Integer("count", 1, int.MaxValue);
        var opened = fields.Required("opened") is null ? null : Instant(fields, "opened");
        var closed = Instant(fields, "closed");
        var cause = OneOf<RootCause>(fields, "rootCause", isRequired: status == IncidentStatus.Closed);
        var level = OneOf<PreventionLevel>(fields, "level", isRequired: status == IncidentStatus.Closed);
        var link = status == IncidentStatus.Closed ? fields.Required("prevention") : fields.Text("prevention");
        var prevention = PreventionLink.Parse(link);
        if (link is not null && prevention is null) fields.Report(fields.Node("prevention")!.Location, $"'prevention' has to be {PreventionLink.Forms}, but is '{link}'.");
        if (status == IncidentStatus.Closed && fields.Node("closed") is null) fields.Report(fields.Location, "'closed' is missing: a closed incident says when.");
        if (id is not null && signature is not null && id != $"INC-{signature}") fields.Report(fields.Node("id")!.Location, $"'id' has to be INC-{signature}, after the signature, but is '{id}'.");

        return id is null || signature is null || status is null || stage is null || rule is null || first is null || last is null || count is null || opened is null
            ? null
            : new Incident
            {
                Id = id,
                Signature = signature,
                Status = status.Value,
                Stage = stage.Value,
                Rule = rule,
                Parts = [.. parts.Select(part => part.Value)],
                Templates = [.. templates.Select(template => template.Value)],
                FirstRun = first,
                LastRun = last,
                Count = count.Value,
                Opened = opened.Value,
                Closed = closed,
                RootCause = cause,
                Level = level,
                Prevention = prevention,
                Body = source.Text[bodyStart..],
                Path = source.Path,
            };
    }

    private static T? OneOf<T>(YamlFields fields, string key, bool isRequired)
        where T : struct, Enum
    {
        if (isRequired && fields.Required(key) is null) return null;
        return fields.OneOf(key, [.. Enum.GetNames<T>().Select(name => typeof(T) == typeof(Stage) ? name : Lower(name))]) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : null;
    }

    private static DateTimeOffset? Instant(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } text) return null;
        if (DateTimeOffset.TryParseExact(text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at;

        fields.Report(fields.Node(key)!.Location, $"'{key}' has to be an instant such as 2030-12-31T09:30:00Z, but is '{text}'.");
        return null;
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => Lower(value.ToString());

    private static string Lower(string name) => name.ToLowerInvariant();

    // In double quotes YAML takes every text; a backslash and a quote want a backslash before them.
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

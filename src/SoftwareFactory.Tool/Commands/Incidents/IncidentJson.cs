using System.Text.Json;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Tool.Commands.Incidents;

/// <summary>Incidents as JSON: the names and words of their files.</summary>
internal static class IncidentJson
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(object answer) => JsonSerializer.Serialize(answer, Format);

    internal static object Of(Incident incident) => new
    {
        incident.Id,
        incident.Signature,
        status = Word(incident.Status),
        stage = incident.Stage.ToString(),
        incident.Rule,
        incident.Parts,
        incident.Templates,
        incident.FirstRun,
        incident.LastRun,
        incident.Count,
        incident.Opened,
        incident.Closed,
        rootCause = incident.RootCause is { } cause ? Word(cause) : null,
        level = incident.Level is { } level ? Word(level) : null,
        prevention = incident.Prevention?.ToString(),
        incident.Path,
    };

    internal static object Of(Finding finding) => new { finding.Location.Path, finding.Location.Line, finding.Location.Column, level = Word(finding.Level), rule = finding.Rule.Id, finding.Message };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

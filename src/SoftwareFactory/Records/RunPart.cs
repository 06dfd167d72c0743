using System.Text.Json.Nodes;

namespace SoftwareFactory.Records;

/// <summary>A part in a run. Immutable.</summary>
/// <param name="Spec">The spec's id.</param>
/// <param name="SpecPath">Its file, relative to the repository root.</param>
/// <param name="Serial">Its serial number; null when the line stopped before it had one.</param>
/// <param name="State">How far it came: a state of the line.</param>
/// <param name="Template">As <c>function@1</c>; null when there was none.</param>
/// <param name="Provider">Who answered; null when nobody was asked.</param>
/// <param name="Model">The model's id; null when nobody was asked.</param>
/// <param name="Attempts">How many answers it took.</param>
/// <param name="Stages"><c>passed</c> or <c>stopped</c>, by stage, in the line's order.</param>
/// <param name="Outputs">SHA-256 in hex of each output without its header line, by path below the output root.</param>
public sealed record RunPart(
    string Spec, string SpecPath, string? Serial, string State, string? Template, string? Provider, string? Model, int Attempts,
    IReadOnlyDictionary<string, string> Stages, IReadOnlyDictionary<string, string> Outputs)
{
    internal static RunPart Of(string spec, JsonNode notes) => new(
        spec,
        notes["spec"]?.ToString() ?? "",
        notes["serial"]?.ToString(),
        notes["state"]?.ToString() ?? "",
        notes["template"]?.ToString(),
        notes["provider"]?.ToString(),
        notes["model"]?.ToString(),
        notes["attempts"]?.GetValue<int>() ?? 0,
        Texts(notes["stages"]),
        Texts(notes["outputs"]));

    private static Dictionary<string, string> Texts(JsonNode? map) =>
        map?.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value?.ToString() ?? "", StringComparer.Ordinal) ?? [];
}

using System.Text.Json.Nodes;

namespace SoftwareFactory.Records;

/// <summary>What stopped a run, as <c>incident.json</c> of its folder tells it. Immutable.</summary>
/// <param name="Signature">The same for stops of the same cause.</param>
/// <param name="Stage">The stage that stopped.</param>
/// <param name="Rule">The rule that stopped it.</param>
public sealed record RunIncident(string Signature, string Stage, string Rule)
{
    /// <returns>Null for a file that has no signature.</returns>
    internal static RunIncident? Of(JsonNode incident) => incident["signature"]?.ToString() is { Length: > 0 } signature
        ? new(signature, incident["stage"]?.ToString() ?? "", incident["rule"]?.ToString() ?? "")
        : null;
}

using System.Text.Json;
using System.Text.Encodings.Web;

namespace SoftwareFactory.History;

/// <summary>A stop that came again: an entry of <c>artifacts/factory/recurring.json</c>, which Intake reads. Immutable.</summary>
/// <param name="Signature">The signature of the stop.</param>
/// <param name="Stage">The stage that stopped.</param>
/// <param name="Rule">The rule that stopped it.</param>
/// <param name="Runs">How many runs it stopped, <see cref="Least"/> and up.</param>
/// <param name="First">The id of the first of them.</param>
/// <param name="Last">The id of the last of them.</param>
public sealed record RecurringIncident(string Signature, string Stage, string Rule, int Runs, string First, string Last)
{
    /// <summary>From how many runs on a stop counts as one that comes again.</summary>
    public const int Least = 3;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<RecurringIncident> incidents) => JsonSerializer.Serialize(incidents, Json) + "\n";
}

using System.Text.Json;

namespace SoftwareFactory.Holds;

/// <summary>
/// A part that must not be released: <c>.factory/holds/&lt;serial&gt;.json</c> beside the lock, committed. It holds a serial, so that a new answer for the spec
/// is free of it, and the old one is refused for ever, on every branch, until somebody lifts it. Immutable.
/// </summary>
/// <param name="Serial">The part's serial number.</param>
/// <param name="Spec">The spec's id.</param>
/// <param name="By">Who put it on hold.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Recalled">What was recalled, such as <c>template function@1</c>.</param>
public sealed record Hold(string Serial, string Spec, string By, string Reason, DateTimeOffset At, string Recalled)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The file's text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Reads what <see cref="Write"/> writes; null and a sentence when it is anything else.</summary>
    public static (Hold? Hold, string? Defect) Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Hold>(text, Json) is { By.Length: > 0, Reason.Length: > 0 } hold ? (hold, null) : (null, "It does not say who put the part on hold and why.");
        }
        catch (JsonException error)
        {
            return (null, error.Message);
        }
    }
}

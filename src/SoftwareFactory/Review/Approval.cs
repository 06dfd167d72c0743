using System.Text.Json;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Review;

/// <summary>
/// An approval: <c>.factory/approvals/&lt;serial&gt;.json</c> with <c>serial</c>, <c>by</c> and <c>reason</c>. The serial is made of spec, template, answer and
/// outputs, so no approval survives a changed byte. Immutable.
/// </summary>
/// <param name="Serial">What is approved.</param>
/// <param name="By">Who approves.</param>
/// <param name="Reason">Why.</param>
internal sealed record Approval(string Serial, string By, string Reason)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string PathOf(string projectFolder, Serial serial) => Path.Combine(projectFolder, ".factory", "approvals", $"{serial}.json");

    /// <summary>The file's text.</summary>
    internal string Write() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>What is wrong with a file, as a sentence; null when it approves the serial.</summary>
    internal static string? Fault(string text, Serial serial)
    {
        try
        {
            using var approval = JsonDocument.Parse(text);
            foreach (var name in (string[])["serial", "by", "reason"])
            {
                if (approval.RootElement.ValueKind != JsonValueKind.Object
                    || !approval.RootElement.TryGetProperty(name, out var value)
                    || value.ValueKind != JsonValueKind.String
                    || string.IsNullOrWhiteSpace(value.GetString()))
                    return $"The approval has no {name}.";
                if (name == "serial" && value.GetString() != serial.ToString())
                    return $"The approval is for {value.GetString()}, not for {serial}.";
            }

            return null;
        }
        catch (JsonException error)
        {
            return $"The approval is not JSON: {error.Message}";
        }
    }
}

using System.Text.Json;

namespace SoftwareFactory.Inspection.Test;

/// <summary>One line of what the test host tells: see its <c>EventStream</c>.</summary>
internal sealed record HostEvent(string Event, string Test, string? Outcome, string? Message, double Seconds)
{
    /// <summary>Null for a line that is no event: the process was cut off in the middle, or somebody else wrote to the pipe.</summary>
    internal static HostEvent? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new HostEvent(
                root.GetProperty("event").GetString()!,
                root.TryGetProperty("test", out var test) ? test.GetString()! : "",
                root.TryGetProperty("outcome", out var outcome) ? outcome.GetString() : null,
                root.TryGetProperty("message", out var message) ? message.GetString() : null,
                root.TryGetProperty("seconds", out var seconds) ? seconds.GetDouble() : 0);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace SoftwareFactory.Cake.Reporting;

/// <summary>How long each part was on the line, read from the ledgers of a run.</summary>
internal static class PartTimes
{
    /// <summary>Reads the ledgers: JSON lines whose <c>at</c> is an ISO 8601 instant and whose <c>part</c> is a spec id.</summary>
    /// <param name="folder">The folder of the run; it may be missing.</param>
    /// <returns>From the first to the last entry of each part, by spec id. A line that was cut short ends its ledger.</returns>
    public static IReadOnlyDictionary<string, TimeSpan> Read(string folder)
    {
        var spans = new Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var ledger in Directory.EnumerateFiles(folder, "ledger.jsonl", SearchOption.AllDirectories))
                ReadLedger(ledger, spans);
        }

        return spans.ToDictionary(part => part.Key, part => part.Value.Last - part.Value.First, StringComparer.Ordinal);
    }

    private static void ReadLedger(string ledger, Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)> spans)
    {
        foreach (var line in File.ReadLines(ledger))
        {
            if (Entry(line) is not { } entry)
                return;
            if (entry.Part is null)
                continue;
            var first = spans.TryGetValue(entry.Part, out var span) && span.First < entry.At ? span.First : entry.At;
            var last = span.Last > entry.At ? span.Last : entry.At;
            spans[entry.Part] = (first, last);
        }
    }

    private static (string? Part, DateTimeOffset At)? Entry(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var entry = document.RootElement;
            if (!entry.TryGetProperty("at", out var at) || !DateTimeOffset.TryParse(at.GetString(), CultureInfo.InvariantCulture, out var instant))
                return null;
            return (entry.TryGetProperty("part", out var part) ? part.GetString() : null, instant);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

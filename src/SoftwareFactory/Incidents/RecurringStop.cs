using System.Text.Json;

namespace SoftwareFactory.Incidents;

/// <summary>A stop that the index of runs saw in three or more of them: an entry of <c>artifacts/factory/recurring.json</c>, which <c>factory index</c> writes.</summary>
/// <param name="Signature">See <see cref="Core.Incidents.StopSignature.Id"/>.</param>
/// <param name="Stage">Where the line stopped.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Runs">In how many runs.</param>
/// <param name="Last">The last of them.</param>
internal sealed record RecurringStop(string Signature, string Stage, string Rule, int Runs, string Last)
{
    internal const string FileName = "recurring.json";
    private const int Several = 3;

    /// <summary>When the last of the runs began, as its id tells (RFC 9562, version 7); null for an id of another form.</summary>
    internal DateTimeOffset? LastAt => Guid.TryParse(Last, out var id) && id.Version == 7
        ? DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16))
        : null;

    /// <summary>All that the file tells; none when there is no index.</summary>
    internal static IReadOnlyList<RecurringStop> ReadAll(string artifacts)
    {
        var path = Path.Combine(artifacts, FileName);
        if (!File.Exists(path)) return [];
        try
        {
            return [.. (JsonSerializer.Deserialize<RecurringStop[]>(File.ReadAllText(path), JsonSerializerOptions.Web) ?? []).Where(stop => stop is { Signature.Length: > 0, Last.Length: > 0, Runs: >= Several })];
        }
        catch (JsonException)
        {
            // The index is made anew whenever somebody asks for it.
            return [];
        }
    }
}

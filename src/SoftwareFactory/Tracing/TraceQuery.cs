using System.Globalization;
using System.Text.RegularExpressions;

namespace SoftwareFactory.Tracing;

/// <summary>What a query looks like, before anything is looked up. Immutable.</summary>
/// <param name="Kind"><c>serial</c>, <c>run</c>, <c>key</c>, <c>clause</c>, <c>line</c>, <c>stack</c>, or <c>name</c> for a spec's id, a type or a member.</param>
/// <param name="Text">The text; of a clause the spec's id, of a line the path with <c>/</c>.</param>
/// <param name="Clause">The rule, of a clause.</param>
/// <param name="Line">1-based, of a line; 0 for the whole file.</param>
internal sealed partial record TraceQuery(string Kind, string Text, string? Clause = null, int Line = 0)
{
    internal static TraceQuery Parse(string text)
    {
        var query = text.Trim();
        if (query.Contains('\n', StringComparison.Ordinal)) return new("stack", query);
        if (query.StartsWith("SF-", StringComparison.OrdinalIgnoreCase)) return new("serial", query.ToUpperInvariant());
        if (Guid.TryParseExact(query, "D", out var run)) return new("run", run.ToString());
        if (Key().IsMatch(query)) return new("key", query.ToLowerInvariant());
        if (Clauses().Match(query) is { Success: true } clause) return new("clause", clause.Groups["spec"].Value, clause.Groups["clause"].Value.ToUpperInvariant());
        if (Place().Match(query) is { Success: true } place)
        {
            var line = place.Groups["line"].Success ? int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture) : 0;
            return new("line", place.Groups["path"].Value.Replace('\\', '/'), Line: line);
        }

        return StackTraceText.Parse(query).Frames.Count > 0 ? new("stack", query) : new("name", query);
    }

    [GeneratedRegex("^[0-9a-fA-F]{8,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^(?<spec>[a-z0-9]+([.-][a-z0-9]+)*)#(?<clause>[Rr][0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    // X.cs, X.cs:42, X.cs:42:7, X.cs(42), X.cs(42,7), X.cs:line 42.
    [GeneratedRegex(@"^(?<path>.+\.(cs|md))(:(line )?(?<line>[0-9]{1,7})(:[0-9]+)?|\((?<line>[0-9]{1,7})(,[0-9]+)*\))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Incidents;

/// <summary>
/// What makes two stops the same: stage, rule and cause. The cause is the finding's message without what varies from part to part: the
/// spec's id, paths, quoted names, serials, digests and numbers. Immutable.
/// </summary>
/// <param name="Stage">Where the line stopped.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Cause">The message with <c>&lt;part&gt;</c>, <c>&lt;path&gt;</c>, <c>&lt;name&gt;</c>, <c>&lt;serial&gt;</c>, <c>&lt;hash&gt;</c> and <c>#</c> in place of what varies.</param>
public sealed partial record StopSignature(Stage Stage, string Rule, string Cause)
{
    /// <summary>
    /// Ten digits of Crockford's base 32, <c>XXXXX-XXXXX</c>: the first 50 bits of the SHA-256 of the canonical JSON (RFC 8785)
    /// <c>{"cause","rule","stage"}</c>. The same on every machine.
    /// </summary>
    public string Id
    {
        get
        {
            var json = new JsonObject { ["cause"] = Cause, ["rule"] = Rule, ["stage"] = Stage.ToString() };
            var digits = CrockfordBase32.Encode(Convert.FromHexString(CanonicalJson.Digest(json).Hex), characters: 10);
            return $"{digits[..5]}-{digits[5..]}";
        }
    }

    /// <summary>The signature of a stop.</summary>
    /// <param name="stage">Where the line stopped.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="message">The finding's message.</param>
    /// <param name="specId">The spec it concerns; null when it concerns none.</param>
    public static StopSignature Of(Stage stage, string rule, string message, string? specId) => new(stage, rule, Normalize(message, specId));

    private static string Normalize(string message, string? specId)
    {
        // Ids before paths and paths before numbers: each holds what comes later.
        var text = specId is null ? message : Regex.Replace(message, $@"(?<![\w.-]){Regex.Escape(specId)}(?![\w-])", "<part>", RegexOptions.CultureInvariant);
        text = Serial().Replace(text, "<serial>");
        text = Quoted().Replace(text, "<name>");
        text = FilePath().Replace(text, "<path>");
        text = Hash().Replace(text, "<hash>");
        text = Clause().Replace(text, "R#");
        return Space().Replace(Number().Replace(text, "#"), " ").Trim();
    }

    [GeneratedRegex("SF(-[0-9A-HJKMNP-TV-Z]{5}){4}", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();

    // An apostrophe inside a word opens no name.
    [GeneratedRegex("""(?<!\w)'[^']*'(?!\w)|"[^"]*"|`[^`]*`|“[^”]*”""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w<])(?:[A-Za-z]:|https?:)?[\w.@~-]*(?:[/\\]+[\w.@~-]+)+(?:\(\d+(?:,\d+)?\))?|\b[\w-]+(?:\.[\w-]+)*\.(?:cs|csproj|dll|json|jsonl|md|props|sbn|targets|txt|yaml|yml)\b(?:\(\d+(?:,\d+)?\))?", RegexOptions.CultureInvariant)]
    private static partial Regex FilePath();

    [GeneratedRegex(@"\b(?=[0-9a-f-]*\d)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[0-9a-f]*\d)[0-9a-f]{8,64}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex(@"\bR\d+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    // Not the digits of CS0103 or SF4501: they say what happened.
    [GeneratedRegex(@"(?<![\w])[-+]?\d(?:[\d.,_]*\d)?[A-Za-z%]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}

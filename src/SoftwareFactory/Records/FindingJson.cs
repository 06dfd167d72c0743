using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Records;

/// <summary>A finding as a member of a record, in SARIF's words: <c>{"clause","level","location":{"column","endColumn","endLine","line","path"},"message","related":[{"location","message"}],"ruleId","slot","waivedUntil","waiver"}</c>, without what it has not.</summary>
internal static class FindingJson
{
    /// <summary>How a day is written.</summary>
    internal const string Day = "yyyy-MM-dd";

    internal static JsonObject Of(Finding finding, string? part)
    {
        var json = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["level"] = finding.Level.ToString().ToLowerInvariant(),
            ["message"] = Text(finding.Message),
            ["location"] = Place(finding.Location),
        };
        foreach (var (name, value) in new[] { ("clause", finding.Clause), ("slot", finding.Slot), ("waiver", finding.Waiver), ("waivedUntil", finding.WaivedUntil?.ToString(Day, CultureInfo.InvariantCulture)), ("spec", finding.SpecId == part ? null : finding.SpecId) })
            if (value is not null) json[name] = Text(value);
        if (finding.Related.Count > 0) json["related"] = new JsonArray([.. finding.Related.Select(related => (JsonNode)new JsonObject { ["location"] = Place(related.Location), ["message"] = Text(related.Message) })]);
        return json;
    }

    private static JsonObject Place(SourceLocation place)
    {
        var location = new JsonObject { ["path"] = Text(place.Path) };
        foreach (var (name, value) in new[] { ("line", place.Line), ("column", place.Column), ("endLine", place.EndLine), ("endColumn", place.EndColumn) })
            if (value > 0) location[name] = value;
        return location;
    }

    private static SourceLocation Place(JsonMembers location) =>
        new(location.Text("path"), location.Number("line") ?? 0, location.Number("column") ?? 0, location.Number("endLine") ?? 0, location.Number("endColumn") ?? 0);

    internal static Finding Read(JsonMembers json, string? part)
    {
        var id = json.Text("ruleId");
        var level = json.Enum<FindingLevel>("level");
        return new Finding(
            Rules.Find(id) ?? new Rule(id, id, ""),
            level,
            json.Text("message"),
            Place(json.Object("location")))
        {
            SpecId = json.TextOrNull("spec") ?? part,
            Clause = json.TextOrNull("clause"),
            Slot = json.TextOrNull("slot"),
            Waiver = json.TextOrNull("waiver"),
            WaivedUntil = json.TextOrNull("waivedUntil") is not { } text ? null
                : DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException("'waivedUntil' is not a day."),
            Related = json.Has("related") ? [.. json.Objects("related").Select(related => new RelatedPlace(Place(related.Object("location")), related.Text("message")))] : [],
        };
    }

    /// <summary>A message may quote half a character, which canonical JSON has no form for.</summary>
    private static string Text(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        var whole = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        return whole.ToString();
    }
}

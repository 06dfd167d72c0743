using System.Globalization;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Yaml;

/// <summary>
/// Takes the values of a mapping by key and reports what is wrong with them. A value of the wrong form counts as absent,
/// so that reading goes on. Every key that nobody asked for is unknown.
/// </summary>
internal sealed class YamlFields(
    YamlMap map, string what, Rule keyRule, Rule valueRule, ICollection<Finding> findings, Func<string, string?>? fixOfUnknown = null, string? fixOfValue = null)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    internal SourceLocation Location => map.Location;

    internal YamlNode? Node(string key) => Entry(key)?.Value;

    internal YamlEntry? Entry(string key)
    {
        _known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key == key);
    }

    /// <summary>The key's place, or the mapping's when it is absent.</summary>
    internal SourceLocation At(string key) => Entry(key)?.Location ?? map.Location;

    internal string? Text(string key)
    {
        var node = Node(key);
        if (node is null or YamlText)
            return (node as YamlText)?.Value;

        Report(node.Location, $"{Named(key)} has to be one text.");
        return null;
    }

    /// <summary>A text that is there and not blank; its absence is reported.</summary>
    internal string? Required(string key)
    {
        if (Node(key) is null)
        {
            Report(map.Location, $"{Named(key)} is missing.");
            return null;
        }

        var text = Text(key);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            Report(Node(key)!.Location, $"{Named(key)} is empty.");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    internal int? Integer(string key, int least, int most)
    {
        if (Text(key) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;

        var range = most == int.MaxValue ? $"{least} or more" : $"{least} to {most}";
        Report(Node(key)!.Location, $"{Named(key)} has to be a whole number, {range}, but is '{text}'.");
        return null;
    }

    internal bool Flag(string key) => OneOf(key, ["true", "false"]) == "true";

    internal string? OneOf(string key, IReadOnlyList<string> values)
    {
        if (Text(key) is not { } text)
            return null;
        if (values.Contains(text, StringComparer.Ordinal))
            return text;

        Report(Node(key)!.Location, $"{Named(key)} has to be {string.Join(" or ", values)}, but is '{text}'.");
        return null;
    }

    /// <summary>A text, or a list of texts.</summary>
    internal IReadOnlyList<YamlText>? Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlText text:
                return [text];
            case YamlList list when list.Items.All(item => item is YamlText):
                return [.. list.Items.Cast<YamlText>()];
            case var node:
                Report(node.Location, $"{Named(key)} has to be a text or a list of texts.");
                return null;
        }
    }

    /// <summary>The fields of the mapping under a key, named after it; null when it is absent.</summary>
    internal YamlFields? Fields(string key) => Fields(Node(key), Named(key));

    /// <summary>The fields of each mapping in the list under a key.</summary>
    internal IReadOnlyList<YamlFields> List(string key, string item)
    {
        if (Node(key) is not { } node)
            return [];
        if (node is YamlList list)
            return [.. list.Items.Select(each => Fields(each, item)).OfType<YamlFields>()];

        Report(node.Location, $"{Named(key)} has to be a list.");
        return [];
    }

    internal void ReportUnknown()
    {
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key)))
            findings.Add(keyRule.At(entry.Location, $"{what} has no key '{entry.Key}'.", fixOfUnknown?.Invoke(entry.Key)));
    }

    internal void Report(SourceLocation location, string message, string? fix = null) => findings.Add(valueRule.At(location, message, fix ?? fixOfValue));

    private YamlFields? Fields(YamlNode? node, string name)
    {
        if (node is null or YamlMap)
            return node is YamlMap inner ? new YamlFields(inner, name, keyRule, valueRule, findings, fixOfUnknown, fixOfValue) : null;

        Report(node.Location, $"{name} has to be a mapping of keys to values.");
        return null;
    }

    private static string Named(string key) => $"'{key}'";
}

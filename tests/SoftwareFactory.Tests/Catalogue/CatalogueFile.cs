using System.Globalization;
using System.Text.RegularExpressions;

namespace SoftwareFactory.Tests.Catalogue;

/// <summary>
/// Reads one gate's blocks: a line <c>== gate | rule | name</c> begins one, then come keys of the front matter, the spec's rules and examples, and sections
/// that a line <c>&gt;&gt; name</c> begins. Whatever a block leaves out is that of a spec of pieces in pairs.
/// </summary>
internal static partial class CatalogueFile
{
    internal static IReadOnlyList<CataloguePart> Read(string gate)
    {
        var text = File.ReadAllText(Path.Combine(SmallRepository.Sources, "tests", "SoftwareFactory.Tests", "Catalogue", $"{gate}.txt")).ReplaceLineEndings("\n");
        return [.. $"\n{text}".Split("\n== ").Skip(1).Select((block, i) => Part(string.Create(CultureInfo.InvariantCulture, $"{gate}-{i:000}").ToLowerInvariant(), block))];
    }

    private static CataloguePart Part(string id, string block)
    {
        var lines = block.TrimEnd().Split('\n');
        var head = lines[0].Split(" | ");
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 1;
        for (; at < lines.Length && Key().Match(lines[at]) is { Success: true } key; at++) keys[key.Groups["key"].Value] = key.Groups["value"].Value;
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        var start = at;
        for (; at <= lines.Length; at++)
        {
            if (at < lines.Length && !lines[at].StartsWith(">> ", StringComparison.Ordinal)) continue;
            sections[name] = string.Join('\n', lines[start..at]);
            if (at < lines.Length) name = lines[at][3..].Trim();
            start = at + 1;
        }

        return new CataloguePart(id, head[0], head.Length == 3 ? head[1] : "", head[^1], keys, sections);
    }

    [GeneratedRegex(@"\A(?<key>id|template|owner|why|title|model|namespace|type|signature|(?:with|front)\.\w+): (?<value>.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}

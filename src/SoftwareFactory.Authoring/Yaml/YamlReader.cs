using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Core.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SoftwareFactory.Authoring.Yaml;

/// <summary>
/// Reads one YAML document into <see cref="YamlNode"/>s. Written over the parser's events instead of its
/// representation model, because that gives up at the first duplicate key. Anchors, aliases and tags are refused:
/// what stands in the file is what it says.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 16;

    private readonly SourceText _source;
    private readonly int _start;
    private readonly Rule _rule;
    private readonly Parser _parser;
    private readonly List<Finding> _findings = [];

    private YamlReader(SourceText source, int start, int end, Rule rule)
    {
        _source = source;
        _start = start;
        _rule = rule;
        _parser = new Parser(new StringReader(source.Text[start..end]));
    }

    internal static YamlReading Read(SourceText source, Rule rule) => Read(source, 0, source.Text.Length, rule);

    /// <summary>Reads the part of the file from one offset to another; every syntax error is a finding of the rule.</summary>
    internal static YamlReading Read(SourceText source, int start, int end, Rule rule) =>
        new YamlReader(source, start, end, rule).Read();

    private YamlReading Read()
    {
        YamlNode? root = null;
        try
        {
            _parser.MoveNext();
            _parser.MoveNext();
            if (_parser.Current is DocumentStart)
            {
                _parser.MoveNext();
                root = Node(0);
                _parser.MoveNext();
                if (_parser.MoveNext() && _parser.Current is DocumentStart next)
                    Report(next.Start, "A second YAML document begins here; one is allowed.");
            }
        }
        catch (YamlException exception)
        {
            Report(exception.Start, Sentence(exception.Message));
            root = null;
        }
        catch (InvalidOperationException)
        {
            // How the scanner ends on some texts, such as a bracket that no line closes.
            Report(_parser.Current?.End ?? Mark.Empty, "The YAML cannot be read from here on.");
            root = null;
        }

        return new YamlReading(root, _findings);
    }

    // Leaves the parser on the node's last event.
    private YamlNode Node(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaxDepth)
            throw new YamlException(current.Start, current.End, $"Nodes are nested more than {MaxDepth} deep.");
        if (current is AnchorAlias)
            throw new YamlException(current.Start, current.End, "Aliases are not allowed.");
        if (current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            throw new YamlException(current.Start, current.End, "Anchors and tags are not allowed.");

        return current switch
        {
            SequenceStart => List(depth),
            MappingStart => Map(depth),
            Scalar scalar => new YamlText(scalar.Value, At(scalar.Start)),
            _ => throw new YamlException(current.Start, current.End, "A value is missing."),
        };
    }

    private YamlList List(int depth)
    {
        var location = At(_parser.Current!.Start);
        var items = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
            items.Add(Node(depth + 1));

        return new YamlList(items, location);
    }

    private YamlMap Map(int depth)
    {
        var location = At(_parser.Current!.Start);
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var start = _parser.Current!.Start;
            var key = Node(depth + 1) as YamlText
                ?? throw new YamlException(start, start, "A key has to be a plain text.");
            _parser.MoveNext();
            var value = Node(depth + 1);
            if (keys.Add(key.Value))
                entries.Add(new YamlEntry(key.Value, key.Location, value));
            else
                _findings.Add(_rule.At(key.Location, $"The key '{key.Value}' stands here a second time.", "Keep one of them."));
        }

        return new YamlMap(entries, location);
    }

    private void Report(Mark mark, string what) => _findings.Add(_rule.At(At(mark), what, "Correct the YAML here."));

    // By offset: the parser also counts U+0085, U+2028 and U+2029 as line ends, which no editor and no compiler does here.
    private SourceLocation At(Mark mark) => _source.At(_start + (int)mark.Index);

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}

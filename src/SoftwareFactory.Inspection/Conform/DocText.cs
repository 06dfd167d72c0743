using System.Buffers;
using System.Globalization;
using System.Xml;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>Text of an XML documentation comment: one line of well-formed XML content that ends no comment.</summary>
internal static class DocText
{
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    // Words as most documentation has them: all of these are XML's characters, and none means anything to it.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except("<>&")]);

    /// <summary>Whether a text is words that mean nothing to XML where text may stand.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    /// <summary>Whether what follows the start of a comment is text: no tag, attribute or section is open there. What is unusual counts as open.</summary>
    internal static bool EndsAmongElements(ReadOnlySpan<char> comment)
    {
        var open = comment.LastIndexOf('<');
        if (open < 0) return true;
        if (comment.Contains("<!", StringComparison.Ordinal) || comment.Contains("<?", StringComparison.Ordinal)) return false;

        var tag = comment[open..];
        return tag.IndexOf('>') is >= 0 and var end && int.IsEvenInteger(tag[..end].Count('"')) && !tag[..end].Contains('\'');
    }

    internal static ParsedAnswer Parse(string answer)
    {
        if (answer.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var lineEnd)
            return new ParsedAnswer([], 0, "documentation is one line.", lineEnd);
        if (answer.IndexOf("*/", StringComparison.Ordinal) is >= 0 and var commentEnd)
            return new ParsedAnswer([], 0, "this ends a comment.", commentEnd);
        if (IsPlain(answer))
            return new ParsedAnswer([], 0);

        try
        {
            using var reader = XmlReader.Create(new StringReader(answer), Settings);
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Name: "include" })
                    return new ParsedAnswer([], 0, "documentation includes no file.", ((IXmlLineInfo)reader).LinePosition - 2);
                if (reader.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration or XmlNodeType.Comment)
                    return new ParsedAnswer([], 0, "documentation has elements and text only.", ((IXmlLineInfo)reader).LinePosition - 1);
            }

            return new ParsedAnswer([], 0);
        }
        catch (XmlException exception)
        {
            return new ParsedAnswer([], 0, string.Create(CultureInfo.InvariantCulture, $"this is not XML text: {exception.Message.TrimEnd('.')}."), Math.Max(exception.LinePosition - 1, 0));
        }
    }
}

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

    internal static ParsedAnswer Parse(string answer)
    {
        if (answer.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var lineEnd)
            return new ParsedAnswer(null, 0, "documentation is one line.", lineEnd);
        if (answer.IndexOf("*/", StringComparison.Ordinal) is >= 0 and var commentEnd)
            return new ParsedAnswer(null, 0, "this ends a comment.", commentEnd);
        if (!answer.AsSpan().ContainsAnyExcept(Plain))
            return new ParsedAnswer(null, 0);

        try
        {
            using var reader = XmlReader.Create(new StringReader(answer), Settings);
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, Name: "include" })
                    return new ParsedAnswer(null, 0, "documentation includes no file.", ((IXmlLineInfo)reader).LinePosition - 2);
                if (reader.NodeType is XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration or XmlNodeType.Comment)
                    return new ParsedAnswer(null, 0, "documentation has elements and text only.", ((IXmlLineInfo)reader).LinePosition - 1);
            }

            return new ParsedAnswer(null, 0);
        }
        catch (XmlException exception)
        {
            return new ParsedAnswer(null, 0, string.Create(CultureInfo.InvariantCulture, $"this is not XML text: {exception.Message.TrimEnd('.')}."), Math.Max(exception.LinePosition - 1, 0));
        }
    }
}

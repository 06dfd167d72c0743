using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Project;

/// <summary>The summary of a declaration's documentation as one line of text, with the names that it refers to; empty when there is none.</summary>
internal static class DocSummary
{
    internal static string Of(ISymbol symbol)
    {
        try
        {
            var xml = symbol.GetDocumentationCommentXml();
            var summary = string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml).Element("summary");
            return summary is null ? "" : string.Join(' ', string.Concat(summary.Nodes().Select(Text)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => Name(((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("name") ?? "")),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    // "M:Shop.Orders.Find(System.Int32)" is Find to a reader.
    private static string Name(string reference)
    {
        var name = reference.Split('(')[0];
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..];
    }
}

using System.Xml;
using System.Xml.Linq;

namespace SoftwareFactory.Starting;

/// <summary>Adds one item to the text of a project or props file, and leaves every other character as it is.</summary>
internal static class ItemsInProject
{
    /// <summary>Adds an item before the first of its kind, or in a group of its own at the end.</summary>
    /// <param name="text">The file's text, LF.</param>
    /// <param name="kind">Such as <c>PackageReference</c>.</param>
    /// <param name="id">What it includes.</param>
    /// <param name="attributes">The rest of the element, such as <c>PrivateAssets="all"</c>.</param>
    /// <returns>Null when it is there already, or the file is none that has room for it.</returns>
    internal static string? Add(string text, string kind, string id, string attributes)
    {
        var item = $"<{kind} Include=\"{id}\" {attributes} />";
        try
        {
            var items = XDocument.Parse(text, LoadOptions.SetLineInfo).Descendants().Where(element => element.Name.LocalName == kind).ToArray();
            if (Array.Exists(items, element => id.Equals((string?)element.Attribute("Include"), StringComparison.OrdinalIgnoreCase))) return null;

            // A group with a condition is a group for some builds only.
            if (Array.Find(items, element => element.Attribute("Condition") is null && element.Parent!.Attribute("Condition") is null && element.Parent.Parent?.Parent is null) is IXmlLineInfo first)
            {
                var start = Offset(text, first.LineNumber) + first.LinePosition - 2;
                var line = text.LastIndexOf('\n', start) + 1;
                var indentation = text[line..start];
                return string.IsNullOrWhiteSpace(indentation) ? text.Insert(start, $"{item}\n{indentation}") : text.Insert(start, item);
            }
        }
        catch (XmlException)
        {
            return null;
        }

        var end = text.LastIndexOf("</Project>", StringComparison.Ordinal);
        return end < 0 ? null : text.Insert(end, $"{(end > 0 && text[end - 1] != '\n' ? "\n" : "")}  <ItemGroup>\n    {item}\n  </ItemGroup>\n\n");
    }

    private static int Offset(string text, int line)
    {
        var offset = 0;
        for (var i = 1; i < line; i++) offset = text.IndexOf('\n', offset) + 1;
        return offset;
    }
}

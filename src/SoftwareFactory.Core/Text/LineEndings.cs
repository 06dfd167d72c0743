namespace SoftwareFactory.Core.Text;

/// <summary>Text as the factory hashes and writes it: LF, no byte order mark. A CRLF checkout is not an edit.</summary>
public static class LineEndings
{
    /// <summary>CRLF and lone CR become LF; a leading byte order mark goes.</summary>
    public static string Normalize(string text)
    {
        var start = text.StartsWith('\uFEFF') ? text[1..] : text;
        return start.Contains('\r', StringComparison.Ordinal)
            ? start.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : start;
    }
}

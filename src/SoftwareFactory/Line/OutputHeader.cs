using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Line;

/// <summary>
/// What stands above an output's own text: its one line <c>// &lt;spec id&gt; &lt;serial&gt;</c>, below the file header that the house wants on every file, and an empty line, where it wants one
/// (<c>file_header_template</c>). Digests are taken without all that: a year that changes in every file of the house is no hand edit of a part.
/// </summary>
internal static class OutputHeader
{
    internal static string Of(string specId, Serial serial, OutputKind kind) =>
        kind == OutputKind.Doc ? $"<!-- {specId} {serial} -->\n" : $"// {specId} {serial}\n";

    /// <summary>The text of an output, with whatever line ends, for people to keep: the header line says where it came from, and is no longer the factory's.</summary>
    internal static string HandOver(string text, string specId, Serial serial)
    {
        var lines = text.ReplaceLineEndings("\n");
        if (BodyOf(lines, specId, serial) is not { } body) return text;

        var at = 0;
        for (var above = lines.AsSpan(0, body - 1).Count('\n'); above > 0; above--) at = text.IndexOf('\n', at) + 1;
        return text.Insert(text.IndexOf($"{serial}", at, StringComparison.Ordinal) + $"{serial}".Length, " ejected");
    }

    /// <summary>The file with its header; slots move down with the text.</summary>
    /// <param name="file">The file as its template renders it.</param>
    /// <param name="specId">The id of its spec.</param>
    /// <param name="serial">The part's.</param>
    /// <param name="house">The comment that the house wants at the top, LF, ended by a line end; empty for none.</param>
    internal static RenderedFile Add(RenderedFile file, string specId, Serial serial, string house)
    {
        var header = (house.Length > 0 ? house + "\n" : "") + Of(specId, serial, file.Kind);
        return file with
        {
            Text = header + file.Text,
            Spans = [.. file.Spans.Select(span => span with { Start = span.Start + header.Length })],
            HeaderLength = header.Length,
        };
    }

    /// <summary>What an output in the tree says below its header; null when the header is not the one expected.</summary>
    internal static string? Below(string text, string specId, Serial serial) => BodyOf(text, specId, serial) is { } body ? text[body..] : null;

    /// <summary>The digest of that.</summary>
    internal static Digest? DigestOf(string text, string specId, Serial serial) => Below(text, specId, serial) is { } body ? Digest.OfText(body) : null;

    // At the top, or below a comment of lines and an empty one.
    private static int? BodyOf(string text, string specId, Serial serial)
    {
        foreach (var header in Enum.GetValues<OutputKind>().Select(kind => Of(specId, serial, kind)))
            foreach (var start in (int[])[0, BelowComment(text)])
                if (text.AsSpan(start).StartsWith(header)) return start + header.Length;

        return null;
    }

    /// <summary>Where the text goes on below its first lines, when those are comments and an empty line follows; otherwise 0. Whatever they say is no code, but what turns inspection off.</summary>
    private static int BelowComment(string text)
    {
        var at = 0;
        while (text.AsSpan(at).StartsWith("//") && text.IndexOf('\n', at) is >= 0 and var end) at = end + 1;
        return at > 0 && at < text.Length && text[at] == '\n' && !text.AsSpan(0, at).Contains("<auto", StringComparison.OrdinalIgnoreCase) ? at + 1 : 0;
    }
}

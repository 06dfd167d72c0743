using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Line;

/// <summary>The one-line header of an output: <c>// &lt;spec id&gt; &lt;serial&gt;</c>. Digests are taken without it.</summary>
internal static class OutputHeader
{
    internal static string Of(string specId, Serial serial, OutputKind kind) =>
        kind == OutputKind.Doc ? $"<!-- {specId} {serial} -->\n" : $"// {specId} {serial}\n";

    /// <summary>The text of an output for people to keep: the header line says where it came from, and is no longer the factory's.</summary>
    internal static string HandOver(string text, string specId, Serial serial)
    {
        foreach (var kind in Enum.GetValues<OutputKind>())
        {
            var header = Of(specId, serial, kind);
            if (text.StartsWith(header, StringComparison.Ordinal)) return text.Insert(header.IndexOf($"{serial}", StringComparison.Ordinal) + $"{serial}".Length, " ejected");
        }

        return text;
    }

    /// <summary>The file with its header line; slots move down with the text.</summary>
    internal static RenderedFile Add(RenderedFile file, string specId, Serial serial)
    {
        var header = Of(specId, serial, file.Kind);
        return file with
        {
            Text = header + file.Text,
            Spans = [.. file.Spans.Select(span => span with { Start = span.Start + header.Length })],
            HeaderLength = header.Length,
        };
    }

    /// <summary>The text below the header line, which has to be there.</summary>
    internal static string Without(string text) => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    /// <summary>The digest of an output as it stands in the tree, without its header line; null when the header is not the one expected.</summary>
    internal static Digest? DigestOf(string text, string specId, Serial serial) =>
        Enum.GetValues<OutputKind>()
            .Select(kind => Of(specId, serial, kind))
            .Where(header => text.StartsWith(header, StringComparison.Ordinal))
            .Select(header => (Digest?)Digest.OfText(text[header.Length..]))
            .FirstOrDefault();
}

using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace SoftwareFactory.Core.Text;

/// <summary>
/// The JSON Canonicalization Scheme of RFC 8785: members sorted by UTF-16 code units, no white space, shortest
/// round-trip numbers in ECMAScript's form. The same value gives the same bytes on every machine.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="FormatException">The value is not I-JSON (RFC 7493): a string holds a lone surrogate, a number is not finite, or two members have one name.</exception>
    public static string Write(JsonNode? node)
    {
        using var writer = CanonicalWriter.Take();
        return Encoding.UTF8.GetString(writer.Value(node).Bytes);
    }

    /// <summary>Appends the UTF-8 bytes of <see cref="Write(JsonNode?)"/>.</summary>
    /// <exception cref="FormatException">As of <see cref="Write(JsonNode?)"/>; nothing is appended then.</exception>
    public static void Write(JsonNode? node, IBufferWriter<byte> output)
    {
        using var writer = CanonicalWriter.Take();
        output.Write(writer.Value(node).Bytes);
    }

    /// <summary>The digest of <see cref="Write(JsonNode?)"/>'s UTF-8 bytes.</summary>
    public static Digest Digest(JsonNode? node)
    {
        using var writer = CanonicalWriter.Take();
        return Text.Digest.OfBytes(writer.Value(node).Bytes);
    }

    /// <summary>The digest of an object whose members are texts.</summary>
    /// <exception cref="FormatException">As of <see cref="Write(JsonNode?)"/>.</exception>
    public static Digest Digest(IEnumerable<KeyValuePair<string, string>> members)
    {
        using var writer = CanonicalWriter.Take();
        return Text.Digest.OfBytes(writer.Texts(members).Bytes);
    }
}

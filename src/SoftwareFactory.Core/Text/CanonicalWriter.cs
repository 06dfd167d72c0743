using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SoftwareFactory.Core.Text;

/// <summary>Writes <see cref="CanonicalJson"/> as UTF-8, into memory that the thread's next writer uses again. Not thread-safe.</summary>
internal sealed class CanonicalWriter : IDisposable
{
    private const int MaxKeptBytes = 1 << 16;

    // Quotes, the backslash, control characters and surrogates; all else stands as it is.
    private static readonly SearchValues<char> Special = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Concat(Enumerable.Range('\uD800', '\uDFFF' - '\uD800' + 1)).Select(code => (char)code)]);

    [ThreadStatic]
    private static CanonicalWriter? _spare;

    private readonly ArrayBufferWriter<byte> _bytes = new(1_024);

    private CanonicalWriter()
    {
    }

    /// <summary>What is written; valid until the writer is disposed.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    internal static CanonicalWriter Take()
    {
        var writer = _spare ?? new CanonicalWriter();
        _spare = null;
        writer._bytes.ResetWrittenCount();
        return writer;
    }

    public void Dispose()
    {
        if (_bytes.Capacity <= MaxKeptBytes) _spare = this;
    }

    /// <summary>Text that is canonical as it is.</summary>
    internal CanonicalWriter Raw(ReadOnlySpan<char> text)
    {
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    /// <exception cref="FormatException">The value is not I-JSON.</exception>
    internal CanonicalWriter Value(JsonNode? node)
    {
        try
        {
            Write(node);
            return this;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // System.Text.Json looks when it is asked: a parsed lone surrogate is the former; a made NaN, a parsed repeated name the latter.
            throw new FormatException("A string holds a lone surrogate, a number is not finite, or two members have one name.", e);
        }
    }

    /// <summary>An object whose members are texts.</summary>
    /// <exception cref="FormatException">The value is not I-JSON.</exception>
    internal CanonicalWriter Texts(IEnumerable<KeyValuePair<string, string>> members)
    {
        var sorted = members.ToArray();
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        Raw("{");
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i].Key == sorted[i - 1].Key) throw new FormatException("Two members have one name.");
            if (i > 0) Raw(",");
            WriteString(sorted[i].Key);
            Raw(":");
            WriteString(sorted[i].Value);
        }

        return Raw("}");
    }

    private void Write(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                WriteObject(members);
                break;
            case JsonArray items:
                WriteArray(items);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                Raw(EcmaScriptNumber.Of(double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)));
                break;
            case JsonValue value:
                Raw(value.ToJsonString());
                break;
            default:
                Raw("null");
                break;
        }
    }

    private void WriteObject(JsonObject members)
    {
        Raw("{");
        var names = new string[members.Count];
        var values = new JsonNode?[members.Count];
        for (var i = 0; i < names.Length; i++)
            (names[i], values[i]) = members.GetAt(i);
        Array.Sort(names, values, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0) Raw(",");
            WriteString(names[i]);
            Raw(":");
            Write(values[i]);
        }

        Raw("}");
    }

    private void WriteArray(JsonArray items)
    {
        Raw("[");
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) Raw(",");
            Write(items[i]);
        }

        Raw("]");
    }

    private void WriteString(ReadOnlySpan<char> value)
    {
        Raw("\"");
        while (value.IndexOfAny(Special) is >= 0 and var at)
        {
            Raw(value[..at]);
            var length = char.IsSurrogate(value[at]) ? 2 : 1;
            Raw(length == 1 ? Escaped(value[at]) : at + 1 < value.Length && char.IsSurrogatePair(value[at], value[at + 1]) ? value.Slice(at, 2) : throw new FormatException("A string holds a lone surrogate."));
            value = value[(at + length)..];
        }

        Raw(value);
        Raw("\"");
    }

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}

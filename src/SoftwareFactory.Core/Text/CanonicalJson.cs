using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SoftwareFactory.Core.Text;

/// <summary>
/// The JSON Canonicalization Scheme of RFC 8785: members sorted by UTF-16 code units, no white space, shortest
/// round-trip numbers in ECMAScript's form. The same value gives the same bytes on every machine.
/// </summary>
public static class CanonicalJson
{
    // Quotes, the backslash, control characters and surrogates; all else stands as it is.
    private static readonly SearchValues<char> Special = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Concat(Enumerable.Range('\uD800', '\uDFFF' - '\uD800' + 1)).Select(code => (char)code)]);

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="FormatException">The value is not I-JSON (RFC 7493): a string holds a lone surrogate, a number is not finite, or two members have one name.</exception>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        try
        {
            Write(text, node);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // System.Text.Json looks when it is asked: a parsed lone surrogate is the former; a made NaN, a parsed repeated name the latter.
            throw new FormatException("A string holds a lone surrogate, a number is not finite, or two members have one name.", e);
        }

        return text.ToString();
    }

    /// <summary>The digest of <see cref="Write(JsonNode?)"/>'s UTF-8 bytes.</summary>
    public static Digest Digest(JsonNode? node) => Text.Digest.OfBytes(Encoding.UTF8.GetBytes(Write(node)));

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                WriteObject(text, members);
                break;
            case JsonArray items:
                WriteArray(text, items);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                text.Append(Number(double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)));
                break;
            case JsonValue value:
                text.Append(value.ToJsonString());
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        var names = new string[members.Count];
        var values = new JsonNode?[members.Count];
        for (var i = 0; i < names.Length; i++)
            (names[i], values[i]) = members.GetAt(i);
        Array.Sort(names, values, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0) text.Append(',');
            WriteString(text, names[i]);
            text.Append(':');
            Write(text, values[i]);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray items)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            Write(text, items[i]);
        }

        text.Append(']');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        var plain = value.AsSpan().IndexOfAny(Special);
        text.Append(value.AsSpan(0, plain < 0 ? value.Length : plain));
        for (var i = plain < 0 ? value.Length : plain; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 >= value.Length || !char.IsSurrogatePair(c, value[i + 1])) throw new FormatException("A string holds a lone surrogate.");
                text.Append(c).Append(value[++i]);
                continue;
            }

            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    /// <summary>ECMA-262, Number::toString (section 6.1.6.1.20), from .NET's shortest round-trip digits.</summary>
    private static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new FormatException("A number is not finite.");
        if (value == 0) return "0";

        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var digits = string.Concat(shortest.Split('E')[0].Where(char.IsAsciiDigit)).TrimStart('0').TrimEnd('0');
        var exponent = Exponent(shortest);
        var sign = value < 0 ? "-" : "";

        return sign + exponent switch
        {
            <= 21 when exponent >= digits.Length => digits.PadRight(exponent, '0'),
            > 0 and <= 21 => $"{digits[..exponent]}.{digits[exponent..]}",
            > -6 and <= 0 => $"0.{new string('0', -exponent)}{digits}",
            _ => $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent > 0 ? "+" : "-")}{Math.Abs(exponent - 1)}",
        };
    }

    /// <summary>n such that the value is 0.digits × 10ⁿ.</summary>
    private static int Exponent(string shortest)
    {
        var scientific = shortest.Split('E');
        var parts = scientific[0].Split('.');
        if (scientific.Length > 1) return parts[0].Length + int.Parse(scientific[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        return parts[0] != "0" ? parts[0].Length : parts[1].TrimStart('0').Length - parts[1].Length;
    }
}

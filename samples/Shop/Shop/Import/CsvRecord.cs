// import.csv-record SF-ZH777-QSE2N-PT49M-K28RJ
using System.Text;

namespace Shop.Import;

/// <summary>Splits one record of a comma-separated file into its fields (RFC 4180).</summary>
public static class CsvRecord
{
    /// <summary>CSV record.</summary>
    public static IReadOnlyList<string> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var position = 0;
        var fields = new List<string> { ReadField(text, ref position) };
        while (position < text.Length)
        {
            // A field ends before a comma or at the end of the text.
            position++;
            fields.Add(ReadField(text, ref position));
        }

        return fields;
    }

    private static string ReadField(string text, ref int position) =>
        position < text.Length && text[position] == '"'
            ? ReadQuoted(text, ref position)
            : ReadPlain(text, ref position);

    private static string ReadPlain(string text, ref int position)
    {
        var start = position;
        var comma = text.IndexOf(',', start);
        position = comma < 0 ? text.Length : comma;

        var field = text[start..position];
        if (field.AsSpan().ContainsAny('"', '\r', '\n'))
            throw new FormatException($"The field at character {start + 1} holds a double quote or a line break, but is not quoted.");

        return field;
    }

    private static string ReadQuoted(string text, ref int position)
    {
        var start = position;
        var field = new StringBuilder();
        while (++position < text.Length)
        {
            if (text[position] != '"')
            {
                field.Append(text[position]);
                continue;
            }

            position++;
            if (position == text.Length || text[position] == ',')
                return field.ToString();

            if (text[position] != '"')
                throw new FormatException($"Text follows the closing quote of the field at character {start + 1}.");

            field.Append('"');
        }

        throw new FormatException($"The field at character {start + 1} has no closing quote.");
    }
}

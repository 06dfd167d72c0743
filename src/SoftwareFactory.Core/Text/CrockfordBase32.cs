namespace SoftwareFactory.Core.Text;

/// <summary>Douglas Crockford's base 32: ten digits and the letters without I, L, O and U. Most significant bit first.</summary>
internal static class CrockfordBase32
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The first <paramref name="characters"/> × 5 bits of <paramref name="bytes"/>.</summary>
    internal static string Encode(ReadOnlySpan<byte> bytes, int characters)
    {
        Span<char> text = stackalloc char[characters];
        for (var i = 0; i < characters; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < (i * 5) + 5; bit++)
                value = (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
            text[i] = Alphabet[value];
        }

        return new string(text);
    }
}

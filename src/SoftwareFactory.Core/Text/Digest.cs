using System.Security.Cryptography;
using System.Text;

namespace SoftwareFactory.Core.Text;

/// <summary>A SHA-256 digest, written as 64 lower-case hexadecimal digits.</summary>
public readonly record struct Digest : IComparable<Digest>
{
    private readonly string? _hex;

    private Digest(string hex) => _hex = hex;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex => _hex ?? throw new InvalidOperationException("A default digest digests nothing.");

    /// <summary>Of the bytes as they are.</summary>
    public static Digest OfBytes(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Of the text's UTF-8 bytes after <see cref="LineEndings.Normalize"/>.</summary>
    public static Digest OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(LineEndings.Normalize(text)));

    /// <summary>Reads what <see cref="Hex"/> writes.</summary>
    public static bool TryParse(string? hex, out Digest digest)
    {
        var valid = hex is { Length: 64 } && hex.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        digest = valid ? new Digest(hex!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(Digest other) => string.CompareOrdinal(_hex, other._hex);

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <(Digest left, Digest right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >(Digest left, Digest right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <=(Digest left, Digest right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >=(Digest left, Digest right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => _hex ?? "";
}

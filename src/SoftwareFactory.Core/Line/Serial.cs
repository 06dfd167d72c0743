using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Line;

/// <summary>
/// A part's serial number, <c>SF-XXXXX-XXXXX-XXXXX-XXXXX</c>: Crockford base 32 of the first 100 bits of the SHA-256 of the
/// canonical JSON (RFC 8785) <c>{"outputs":{"&lt;path&gt;":"&lt;digest&gt;"},"responses":["&lt;digest&gt;"],"spec":"&lt;digest&gt;","template":"&lt;digest&gt;"}</c>.
/// Paths are relative to the output root; output digests are taken before the header line is added. The same
/// inputs give the same serial on every machine.
/// </summary>
public readonly partial record struct Serial
{
    private readonly string? _text;

    private Serial(string text) => _text = text;

    /// <summary>Computes the serial of a part.</summary>
    /// <param name="spec">Digest of the spec file's text.</param>
    /// <param name="template">Digest of the template's folder.</param>
    /// <param name="responses">Digests of the locked responses in use, in the order of their attempts.</param>
    /// <param name="outputs">Digest of each output's text without its header line, by path.</param>
    public static Serial Of(Digest spec, Digest template, IEnumerable<Digest> responses, IEnumerable<KeyValuePair<string, Digest>> outputs)
    {
        using var json = CanonicalWriter.Take();
        json.Raw("{\"outputs\":").Texts(outputs.Select(output => KeyValuePair.Create(output.Key, output.Value.Hex)))
            .Raw(",\"responses\":[").Raw(string.Join(',', responses.Select(response => $"\"{response.Hex}\"")))
            .Raw("],\"spec\":\"").Raw(spec.Hex).Raw("\",\"template\":\"").Raw(template.Hex).Raw("\"}");
        var digits = CrockfordBase32.Encode(SHA256.HashData(json.Bytes), characters: 20);
        return new Serial($"SF-{digits[..5]}-{digits[5..10]}-{digits[10..15]}-{digits[15..]}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out Serial serial)
    {
        var valid = text is not null && Form().IsMatch(text);
        serial = valid ? new Serial(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";

    [GeneratedRegex(@"^SF(-[0-9A-HJKMNP-TV-Z]{5}){4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

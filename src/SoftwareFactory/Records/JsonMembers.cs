using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>The members of a JSON object, each of the type that its reader expects. Throws <see cref="FormatException"/>, whose message is a sentence, for one that is not.</summary>
internal sealed class JsonMembers(JsonObject json)
{
    internal bool Has(string name) => json[name] is not null;

    internal string Text(string name) => TextOrNull(name) ?? throw new FormatException($"The record has no '{name}'.");

    internal string? TextOrNull(string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw new FormatException($"'{name}' is not a text."),
    };

    internal int? Number(string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) => number,
        _ => throw new FormatException($"'{name}' is not a whole number."),
    };

    internal bool Flag(string name) => json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : throw new FormatException($"'{name}' is not true or false.");

    internal T Enum<T>(string name)
        where T : struct, Enum =>
        System.Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) && System.Enum.IsDefined(value) && !char.IsAsciiDigit(Text(name)[0])
            ? value
            : throw new FormatException($"'{name}' is none of {string.Join(", ", System.Enum.GetNames<T>())}.");

    internal Digest Digest(string name) => DigestOrNull(name) ?? throw new FormatException($"The record has no '{name}'.");

    internal Digest? DigestOrNull(string name) => TextOrNull(name) is not { } text
        ? null
        : Core.Text.Digest.TryParse(text, out var digest) ? digest : throw new FormatException($"'{name}' is not a SHA-256 digest in lower case.");

    internal JsonMembers Object(string name) => json[name] is JsonObject value ? new JsonMembers(value) : throw new FormatException($"'{name}' is not an object.");

    internal IEnumerable<JsonMembers> Objects(string name) => Array(name).Select(item => item is JsonObject value ? new JsonMembers(value) : throw new FormatException($"'{name}' does not hold objects."));

    internal IEnumerable<string> Texts(string name) => Array(name).Select(item => item is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw new FormatException($"'{name}' does not hold texts."));

    internal IEnumerable<int> Numbers(string name) => Array(name).Select(item => item is JsonValue value && value.TryGetValue<int>(out var number) ? number : throw new FormatException($"'{name}' does not hold whole numbers."));

    internal IEnumerable<string> Names => json.Select(member => member.Key);

    private JsonArray Array(string name) => json[name] as JsonArray ?? throw new FormatException($"'{name}' is not an array.");
}

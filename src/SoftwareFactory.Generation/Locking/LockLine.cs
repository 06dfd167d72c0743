using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Locking;

/// <summary>One entry as a line of the lock. Reading is strict: what <see cref="Write"/> writes, in any order of members, and nothing else.</summary>
internal static class LockLine
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    internal static string Write(LockEntry entry)
    {
        var json = new JsonObject
        {
            ["attempt"] = entry.Attempt,
            ["key"] = Digests(entry.Key.Parts),
            ["model"] = entry.Model,
            ["outputs"] = Digests(entry.Outputs),
            ["provider"] = entry.Provider,
            ["request"] = entry.Request.Hex,
            ["response"] = entry.Response.Hex,
            ["serial"] = entry.Serial.ToString(),
            ["spec"] = entry.SpecId,
            ["specDigest"] = entry.Spec.Hex,
            ["template"] = entry.Template,
            ["templateDigest"] = entry.TemplateDigest.Hex,
        };
        if (entry.Review is { } review)
            json["review"] = new JsonObject { ["model"] = review.Model, ["provider"] = review.Provider, ["request"] = review.Request.Hex, ["response"] = review.Response.Hex };
        if (entry.InputTokens is { } input) json["inputTokens"] = input;
        if (entry.OutputTokens is { } output) json["outputTokens"] = output;
        return CanonicalJson.Write(json);
    }

    /// <summary>Reads a line without its comma.</summary>
    /// <param name="line">The text.</param>
    /// <param name="entry">The entry, when it could be read.</param>
    /// <param name="defect">What is wrong, as a sentence, when it could not.</param>
    internal static bool TryRead(string line, [NotNullWhen(true)] out LockEntry? entry, [NotNullWhen(false)] out string? defect)
    {
        entry = null;
        defect = null;
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            entry = Read(document.RootElement);
        }
        catch (JsonException)
        {
            defect = "The line is not a JSON object whose names are unique.";
        }
        catch (FormatException e)
        {
            defect = e.Message;
        }

        return entry is not null;
    }

    private static LockEntry Read(JsonElement json)
    {
        var fields = new Fields(json);
        var request = fields.Digest("request");
        var entry = new LockEntry
        {
            SpecId = fields.Text("spec"),
            Attempt = fields.Number("attempt", least: 1) ?? throw new FormatException("The entry has no 'attempt'."),
            Key = new LockKey(request, fields.Digests("key")),
            Provider = fields.Text("provider"),
            Model = fields.Text("model"),
            Request = request,
            Response = fields.Digest("response"),
            Spec = fields.Digest("specDigest"),
            Template = fields.Text("template"),
            TemplateDigest = fields.Digest("templateDigest"),
            Outputs = fields.Digests("outputs"),
            Serial = Serial.TryParse(fields.Text("serial"), out var serial) ? serial : throw new FormatException("'serial' is not a serial number."),
            Review = fields.Has("review") ? ReviewOf(fields.Object("review")) : null,
            InputTokens = fields.Number("inputTokens", least: 0),
            OutputTokens = fields.Number("outputTokens", least: 0),
        };
        fields.RefuseOthers();
        if (entry.Outputs.Keys.FirstOrDefault(path => !IsBelowRoot(path)) is { } outside)
            throw new FormatException($"The output '{outside}' is not a path below the output root.");
        return entry;
    }

    private static LockedReview ReviewOf(Fields fields)
    {
        var review = new LockedReview(fields.Text("provider"), fields.Text("model"), fields.Digest("request"), fields.Digest("response"));
        fields.RefuseOthers();
        return review;
    }

    // Outputs are read, compared and removed by these paths: none may lead out of the root.
    private static bool IsBelowRoot(string path) =>
        path.IndexOfAny(['\\', ':', '\0']) < 0 && path.Split('/').All(segment => segment is not ("" or "." or ".."));

    private static JsonObject Digests(IEnumerable<KeyValuePair<string, Digest>> digests) =>
        new(digests.Select(digest => KeyValuePair.Create(digest.Key, (JsonNode?)digest.Value.Hex)));

    private sealed class Fields
    {
        private readonly JsonElement _json;
        private readonly HashSet<string> _read = new(StringComparer.Ordinal);

        internal Fields(JsonElement json) =>
            _json = json.ValueKind == JsonValueKind.Object ? json : throw new FormatException("The line is not a JSON object.");

        internal bool Has(string name) => Field(name) is not null;

        internal Fields Object(string name) => new(Required(name));

        internal string Text(string name) => TextOf(Required(name), name);

        internal Digest Digest(string name) => DigestOf(Required(name), name);

        internal int? Number(string name, int least)
        {
            if (Field(name) is not { } field) return null;

            return field.ValueKind == JsonValueKind.Number && field.TryGetInt32(out var number) && number >= least
                ? number
                : throw new FormatException($"'{name}' is not a whole number from {least}.");
        }

        internal Dictionary<string, Digest> Digests(string name)
        {
            var field = Required(name);
            return field.ValueKind == JsonValueKind.Object
                ? field.EnumerateObject().ToDictionary(member => member.Name, member => DigestOf(member.Value, name), StringComparer.Ordinal)
                : throw new FormatException($"'{name}' is not an object.");
        }

        internal void RefuseOthers()
        {
            if (_json.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !_read.Contains(name)) is { } unknown)
                throw new FormatException($"The entry has an unknown member '{unknown}'.");
        }

        private JsonElement Required(string name) => Field(name) ?? throw new FormatException($"The entry has no '{name}'.");

        private JsonElement? Field(string name)
        {
            _read.Add(name);
            return _json.TryGetProperty(name, out var field) ? field : null;
        }

        private static Digest DigestOf(JsonElement field, string name) =>
            Core.Text.Digest.TryParse(TextOf(field, name), out var digest) ? digest : throw new FormatException($"'{name}' is not a SHA-256 digest in lower case.");

        private static string TextOf(JsonElement field, string name)
        {
            if (field.ValueKind != JsonValueKind.String) throw new FormatException($"'{name}' is not a text.");

            try
            {
                return field.GetString() is { Length: > 0 } text ? text : throw new FormatException($"'{name}' is empty.");
            }
            catch (InvalidOperationException)
            {
                throw new FormatException($"'{name}' holds a lone surrogate.");
            }
        }
    }
}

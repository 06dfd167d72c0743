using System.Text.Json;
using System.Text.Json.Serialization;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>
/// What a part was made of and what it declares: <c>.factory/parts/&lt;serial&gt;.json</c> beside the lock, committed, so that a serial can be traced in a
/// clean clone. Indented JSON, LF, members in this order, <c>format</c> and <c>version</c> first. It holds what follows from spec, template, answers and
/// outputs and nothing else: no clock, no run, no verdict of a gate, whose policy may change. Immutable.
/// </summary>
public sealed record PartRecord
{
    /// <summary>The value of <see cref="Format"/>.</summary>
    public const string FormatName = "softwarefactory.part";

    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Json = new(RunFolder.Indented)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary><c>softwarefactory.part</c>.</summary>
    public required string Format { get; init; }

    /// <summary>1 and up.</summary>
    public required int Version { get; init; }

    /// <summary>The part's serial number.</summary>
    public required string Serial { get; init; }

    /// <summary>The project file, relative to the repository root.</summary>
    public required string Project { get; init; }

    /// <summary>The folder that output paths are relative to, relative to the repository root; <c>.</c> for the root itself.</summary>
    public required string OutputRoot { get; init; }

    /// <summary>The spec as it was.</summary>
    public required RecordedSpec Spec { get; init; }

    /// <summary>The template as it was.</summary>
    public required RecordedTemplate Template { get; init; }

    /// <summary>Every answer in order; the last is the accepted one.</summary>
    public required IReadOnlyList<RecordedAttempt> Attempts { get; init; }

    /// <summary>What was released, by path.</summary>
    public required IReadOnlyList<RecordedOutput> Outputs { get; init; }

    /// <summary>True when the serial is that of what the record says: spec, template, accepted answer and outputs.</summary>
    [JsonIgnore]
    public bool IsGenuine =>
        Core.Line.Serial.TryParse(Serial, out var serial)
        && Attempts.Count > 0
        && Digest.TryParse(Spec.Digest, out var spec)
        && Digest.TryParse(Template.Digest, out var template)
        && Digest.TryParse(Attempts[^1].Response, out var response)
        && Outputs.All(output => Digest.TryParse(output.Digest, out _))
        && Outputs.DistinctBy(output => output.Path).Count() == Outputs.Count
        && Core.Line.Serial.Of(spec, template, [response], Outputs.Select(output => KeyValuePair.Create(output.Path, DigestOf(output)))) == serial;

    /// <summary>The file's text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="defect">What is wrong, as a sentence, when it cannot be read.</param>
    public static PartRecord? Read(string text, out string? defect)
    {
        try
        {
            var record = JsonSerializer.Deserialize<PartRecord>(text, Json);
            defect = record switch
            {
                null or { Format: not FormatName } => "It is no record of a part.",
                { Version: not CurrentVersion } => $"It has version {record.Version}, and this one reads version {CurrentVersion}.",
                { IsGenuine: false } => $"What it says has another serial than {record.Serial}.",
                _ => null,
            };
            return defect is null ? record : null;
        }
        catch (JsonException error)
        {
            defect = $"It is no record of a part: {error.Message}";
            return null;
        }
    }

    /// <summary>The version of a record's text when it is newer than <see cref="CurrentVersion"/>, and may hold anything; null for all else.</summary>
    internal static int? NewerVersionOf(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("version", out var member) && member.ValueKind == JsonValueKind.Number
                && member.TryGetInt32(out var version) && version > CurrentVersion ? version : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Digest DigestOf(RecordedOutput output) => Digest.TryParse(output.Digest, out var digest) ? digest : default;
}

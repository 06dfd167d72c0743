using System.Globalization;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Records;

/// <summary>One record as a JSON object, both ways.</summary>
internal static class LedgerLine
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    internal static JsonObject Of(LedgerRecord record)
    {
        var json = record switch
        {
            StartedRecord started => new JsonObject
            {
                ["event"] = "started",
                ["format"] = LedgerReader.Format,
                ["version"] = started.Version,
                ["run"] = started.Run,
                ["project"] = started.Project,
                ["mode"] = Word(started.Mode),
                ["inputs"] = new JsonObject(started.Inputs.Select(input => KeyValuePair.Create(input.Key, (JsonNode?)input.Value))),
            },
            JudgedRecord judged => OfJudged(judged),
            MovedRecord moved => new JsonObject
            {
                ["event"] = "moved",
                ["part"] = moved.Part,
                ["stage"] = moved.Stage.ToString(),
                ["from"] = moved.From.ToString(),
                ["trigger"] = moved.Trigger.ToString(),
                ["to"] = moved.To.ToString(),
                ["findings"] = new JsonArray([.. moved.Findings.Select(id => (JsonNode)id)]),
            },
            ReleasingRecord releasing => OfReleasing(releasing),
            ResumedRecord resumed => new JsonObject { ["event"] = "resumed", ["cut"] = resumed.Cut },
            EndedRecord ended => OfEnded(ended),
            _ => throw new InvalidOperationException($"There is no record {record.GetType().Name}."),
        };
        json["at"] = record.At.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);
        return json;
    }

    /// <exception cref="FormatException">It is none; the message is a sentence.</exception>
    internal static LedgerRecord Read(JsonMembers json, int line)
    {
        var at = DateTimeOffset.TryParseExact(json.Text("at"), InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new FormatException("'at' is not an instant.");
        LedgerRecord record = json.Text("event") switch
        {
            "started" => new StartedRecord
            {
                Version = json.Number("version") ?? 0,
                Run = json.Text("run"),
                Project = json.Text("project"),
                Mode = json.Enum<FactoryMode>("mode"),
                Inputs = json.Has("inputs") && json.Object("inputs") is var inputs ? inputs.Names.ToDictionary(name => name, inputs.Text, StringComparer.Ordinal) : [],
            },
            "judged" => ReadJudged(json),
            "moved" => new MovedRecord
            {
                Part = json.Text("part"),
                Stage = json.Enum<Stage>("stage"),
                From = json.Enum<PartState>("from"),
                Trigger = json.Enum<PartTrigger>("trigger"),
                To = json.Enum<PartState>("to"),
                Findings = [.. json.Texts("findings")],
            },
            "releasing" => ReadReleasing(json),
            "resumed" => new ResumedRecord { Cut = json.Number("cut") ?? 0 },
            "ended" => new EndedRecord { Status = json.Enum<RunStatus>("status"), Stage = json.Has("stage") ? json.Enum<Stage>("stage") : null },
            var other => throw new FormatException($"There is no record '{other}'."),
        };
        return record with { Line = line, At = at };
    }

    private static JsonObject OfJudged(JudgedRecord judged)
    {
        var json = new JsonObject
        {
            ["event"] = "judged",
            ["stage"] = judged.Stage.ToString(),
            ["attempt"] = judged.Attempt,
            ["content"] = judged.Content.Hex,
            ["verdict"] = Word(judged.Verdict),
            ["findings"] = new JsonArray([.. judged.Findings.Select(finding => (JsonNode)FindingJson.Of(finding, judged.Part))]),
        };
        if (judged.Part is not null) json["part"] = judged.Part;
        if (judged.Serial is { } serial) json["serial"] = serial.ToString();
        if (judged.Request is { } request) json["request"] = request.Hex;
        if (judged.Model is not null) json["model"] = judged.Model;
        if (judged.Standing is not null) json["standing"] = judged.Standing;
        return json;
    }

    private static JudgedRecord ReadJudged(JsonMembers json)
    {
        var part = json.TextOrNull("part");
        var record = new JudgedRecord
        {
            Part = part,
            Stage = json.Enum<Stage>("stage"),
            Attempt = json.Number("attempt") ?? throw new FormatException("The record has no 'attempt'."),
            Content = json.Digest("content"),
            Serial = json.TextOrNull("serial") is not { } text ? null : Serial.TryParse(text, out var serial) ? serial : throw new FormatException("'serial' is not a serial number."),
            Request = json.DigestOrNull("request"),
            Model = json.TextOrNull("model"),
            Standing = json.TextOrNull("standing"),
            Findings = [.. json.Objects("findings").Select(finding => FindingJson.Read(finding, part))],
        };
        return json.Enum<Verdict>("verdict") == record.Verdict ? record : throw new FormatException("The verdict is not what its findings say.");
    }

    private static JsonObject OfReleasing(ReleasingRecord releasing)
    {
        var json = new JsonObject
        {
            ["event"] = "releasing",
            ["outputs"] = new JsonObject(releasing.Outputs.Select(output => KeyValuePair.Create(output.Key, (JsonNode?)OfChange(output.Value)))),
        };
        if (releasing.Lock is { } change) json["lock"] = OfChange(change);
        return json;
    }

    private static ReleasingRecord ReadReleasing(JsonMembers json)
    {
        var outputs = json.Object("outputs");
        return new ReleasingRecord
        {
            Outputs = outputs.Names.ToDictionary(path => path, path => ReadChange(outputs.Object(path)), StringComparer.Ordinal),
            Lock = json.Has("lock") ? ReadChange(json.Object("lock")) : null,
        };
    }

    private static JsonObject OfChange(ContentChange change)
    {
        var json = new JsonObject();
        if (change.From is { } from) json["from"] = from.Hex;
        if (change.To is { } to) json["to"] = to.Hex;
        return json;
    }

    private static ContentChange ReadChange(JsonMembers json) => new(json.DigestOrNull("from"), json.DigestOrNull("to"));

    private static JsonObject OfEnded(EndedRecord ended)
    {
        var json = new JsonObject { ["event"] = "ended", ["status"] = Word(ended.Status) };
        if (ended.Stage is { } stage) json["stage"] = stage.ToString();
        return json;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

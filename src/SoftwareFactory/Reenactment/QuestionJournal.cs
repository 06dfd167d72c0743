using System.Text;
using System.Text.Json;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Reenactment;

/// <summary>
/// What a run asked and was answered, <c>answers.jsonl</c> in its folder, a line a question: <c>{"key","response"}</c> with the digest of the kept response, or
/// <c>{"key","rule","message"}</c> when there was none. The key is the lock's. There is no file when nothing was asked, as always in <c>locked</c>.
/// </summary>
internal static class QuestionJournal
{
    private const string FileName = "answers.jsonl";

    /// <summary>A source that keeps what another one answers. Thread-safe.</summary>
    internal static IModelSource Keeping(IModelSource models, string runFolder, InputStore store) => new Recorder(models, Path.Combine(runFolder, FileName), store);

    /// <summary>A source that answers what a run was answered, and asks nobody. Thread-safe.</summary>
    internal static IModelSource Replaying(string runFolder, InputStore store) => new Player(Read(Path.Combine(runFolder, FileName)), store);

    private static Dictionary<string, Line> Read(string path)
    {
        var lines = new Dictionary<string, Line>(StringComparer.Ordinal);
        if (!File.Exists(path)) return lines;
        foreach (var text in File.ReadLines(path))
        {
            try
            {
                if (JsonSerializer.Deserialize<Line>(text, JsonSerializerOptions.Web) is { Key: not null } line) lines[line.Key] = line;
            }
            catch (JsonException)
            {
                // The last line of a run that was killed.
            }
        }

        return lines;
    }

    private sealed record Line(string Key, string? Response, string? Rule, string? Message);

    private sealed class Recorder(IModelSource models, string path, InputStore store) : IModelSource
    {
        private readonly Lock _gate = new();

        public async Task<ModelReply> AnswerAsync(Core.Configuration.ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation)
        {
            var reply = await models.AnswerAsync(model, request, spec, cancellation).ConfigureAwait(false);
            var key = LockKey.Of(request).Digest.Hex;
            var line = reply.Response is { } response ? new Line(key, store.Keep(response.ToBytes()).Hex, null, null) : new Line(key, null, reply.Finding?.Rule.Id, reply.Finding?.Message);
            var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, JsonSerializerOptions.Web) + "\n");
            lock (_gate)
            {
                using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
                file.Write(bytes);
            }

            return reply;
        }
    }

    private sealed class Player(Dictionary<string, Line> lines, InputStore store) : IModelSource
    {
        public Task<ModelReply> AnswerAsync(Core.Configuration.ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation) => Task.FromResult(Answer(request, spec));

        private ModelReply Answer(AnswerRequest request, SourceLocation spec)
        {
            if (!lines.TryGetValue(LockKey.Of(request).Digest.Hex, out var line))
                return new(null, null, Rules.QuestionNotRecorded.At(spec, $"{request.SpecId}, attempt {request.Attempt}, is another question than any that the run asked."));
            if (line.Rule is not null && Rules.Find(line.Rule) is { } rule)
                return new(null, null, new Finding(rule, rule.Level, line.Message ?? rule.Title, spec));
            if (!Digest.TryParse(line.Response, out var digest) || store.Read(digest) is not { } bytes || RecordedResponse.Parse(bytes) is not { } response)
                return new(null, null, Rules.QuestionNotRecorded.At(spec, $"The answer to {request.SpecId}, attempt {request.Attempt}, is not kept any more."));
            return ModelReply.Of(response, AnswerReader.Read(response, request.Slots, spec));
        }
    }
}

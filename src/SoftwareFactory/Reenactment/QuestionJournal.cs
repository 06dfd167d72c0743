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
/// What a run asked and was answered, <c>answers.jsonl</c> in its folder: an <see cref="AskedQuestion"/> a line. The responses are among the kept inputs. There is no file
/// when nothing was asked, as always in <c>locked</c>.
/// </summary>
internal static class QuestionJournal
{
    private const string FileName = "answers.jsonl";

    /// <summary>A source that keeps what another one answers, in the folder of the run as it is then called. Thread-safe.</summary>
    internal static IModelSource Keeping(IModelSource models, Func<string> runFolder, InputStore store) => new Recorder(models, runFolder, store);

    /// <summary>A source that answers what a run was answered, and asks nobody. Thread-safe.</summary>
    internal static IModelSource Replaying(string runFolder, InputStore store) => new Player(Asked(runFolder).GroupBy(asked => asked.Key, StringComparer.Ordinal).ToDictionary(asked => asked.Key, asked => asked.Last(), StringComparer.Ordinal), store);

    /// <summary>What a run asked, in the order of the answers.</summary>
    internal static IReadOnlyList<AskedQuestion> Asked(string runFolder)
    {
        var path = Path.Combine(runFolder, FileName);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(Read).OfType<AskedQuestion>()] : [];
    }

    private static AskedQuestion? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AskedQuestion>(line, JsonSerializerOptions.Web) is { Key: not null, Spec: not null } asked ? asked : null;
        }
        catch (JsonException)
        {
            // The last line of a run that was killed.
            return null;
        }
    }

    private sealed class Recorder(IModelSource models, Func<string> runFolder, InputStore store) : IModelSource
    {
        private readonly Lock _gate = new();

        public async Task<ModelReply> AnswerAsync(Core.Configuration.ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation)
        {
            var reply = await models.AnswerAsync(model, request, spec, cancellation).ConfigureAwait(false);
            var line = new AskedQuestion(
                LockKey.Of(request).Digest.Hex, request.SpecId, request.Attempt, $"{request.Provider}:{request.Model}", reply.Response is { } response ? store.Keep(response.ToBytes()).Hex : null,
                reply.Response?.InputTokens, reply.Response?.OutputTokens, reply.Response is null ? reply.Finding?.Rule.Id : null, reply.Response is null ? reply.Finding?.Message : null);
            var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, JsonSerializerOptions.Web) + "\n");
            lock (_gate)
            {
                using var file = new FileStream(Path.Combine(runFolder(), FileName), FileMode.Append, FileAccess.Write, FileShare.Read);
                file.Write(bytes);
            }

            return reply;
        }
    }

    private sealed class Player(Dictionary<string, AskedQuestion> lines, InputStore store) : IModelSource
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

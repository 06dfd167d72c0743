using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>
/// Keeps answers that no run has released yet in <c>obj/factory/answers</c>, by lock key, so that a run that was cancelled, killed or
/// stopped elsewhere costs nobody the same question twice. Forgotten once released, and when their own part was stopped: the next
/// <c>update</c> must not find the answer that failed. Thread-safe.
/// </summary>
/// <param name="models">Asked for what is not remembered.</param>
/// <param name="folder">The folder.</param>
/// <param name="recall">False in <c>refresh</c>, which asks for everything again.</param>
internal sealed class RememberedAnswers(IModelSource models, string folder, bool recall) : IModelSource
{
    public async Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation)
    {
        var path = PathOf(LockKey.Of(request).Digest);
        if (recall && File.Exists(path) && RecordedResponse.Parse(await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false)) is { } known)
            return ModelReply.Of(known, AnswerReader.Read(known, request.Slots, spec));

        var reply = await models.AnswerAsync(model, request, spec, cancellation).ConfigureAwait(false);
        if (reply.Answer is { } answer) AtomicFile.Write(path, System.Text.Encoding.UTF8.GetString(answer.Response.ToBytes()));
        return reply;
    }

    /// <summary>Forgets what a part was answered.</summary>
    internal void Forget(Part part)
    {
        if (!Directory.Exists(folder) || part.Request is null) return;
        foreach (var request in part.Earlier.Select(attempt => attempt.Request).Append(part.Request)) File.Delete(PathOf(LockKey.Of(request).Digest));
    }

    private string PathOf(Digest key) => Path.Combine(folder, $"{key.Hex}.json");
}

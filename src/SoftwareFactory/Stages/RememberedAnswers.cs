using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>
/// Keeps what models said and no run has released yet in <c>artifacts/factory/answers/&lt;project&gt;/&lt;run&gt;</c>, by lock key, so that a run that was cancelled,
/// killed or stopped elsewhere costs nobody the same question twice. A resumed run gets all that it was told itself, fit or not; another run only answers that
/// fit. Forgotten once released, and when their own part was stopped: the next <c>update</c> must not find the answer that failed. Thread-safe.
/// </summary>
/// <param name="models">Asked for what is not remembered.</param>
/// <param name="folder">The project's folder.</param>
/// <param name="recall">False in <c>refresh</c>, which asks again for what other runs were told.</param>
internal sealed class RememberedAnswers(IModelSource models, string folder, bool recall) : IModelSource
{
    /// <summary>The id of the run that asks.</summary>
    internal string Run { get; set; } = "";

    internal static string FolderOf(Projects.Repository repository, Projects.FactoryProject project) => Path.Combine(repository.ArtifactsFolder, "answers", project.Name);

    public async Task<ModelReply> AnswerAsync(ModelOptions? model, AnswerRequest request, SourceLocation spec, CancellationToken cancellation)
    {
        var key = LockKey.Of(request).Digest;
        var own = Path.Combine(folder, Run, FileOf(key));
        if (Read(own) is { } told) return ModelReply.Of(told, AnswerReader.Read(told, request.Slots, spec));
        foreach (var other in recall ? PathsOf(key) : [])
            if (Read(other) is { } known && ModelReply.Of(known, AnswerReader.Read(known, request.Slots, spec)) is { Answer: not null } fit) return fit;

        var reply = await models.AnswerAsync(model, request, spec, cancellation).ConfigureAwait(false);
        if (reply.Response is { } response) AtomicFile.Write(own, System.Text.Encoding.UTF8.GetString(response.ToBytes()));
        return reply;
    }

    /// <summary>Forgets what was said to questions.</summary>
    internal void Forget(IEnumerable<Digest> keys)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in keys.SelectMany(PathsOf)) File.Delete(path);
        foreach (var run in Directory.EnumerateDirectories(folder).ToList())
            if (!Directory.EnumerateFileSystemEntries(run).Any()) Directory.Delete(run);
    }

    private static RecordedResponse? Read(string path) => File.Exists(path) ? RecordedResponse.Parse(File.ReadAllBytes(path)) : null;

    private static string FileOf(Digest key) => $"{key.Hex}.json";

    private IEnumerable<string> PathsOf(Digest key) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(run => Path.Combine(run, FileOf(key))).Where(File.Exists)] : [];
}

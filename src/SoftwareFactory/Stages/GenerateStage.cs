using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Replay;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Generate: expands each prompt and answers it from the lock; in <c>update</c> and <c>refresh</c> asks the model for what the lock lacks, and for what was sent back.</summary>
/// <param name="models">Never asked in <c>locked</c>.</param>
internal sealed class GenerateStage(IModelSource models) : ILineStage
{
    public Stage Stage => Stage.Generate;

    public async Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        session.Usage.Begin();
        var waiting = session.Parts.Where(part => part.Answer is null).ToArray();
        var findings = new IReadOnlyList<Finding>[waiting.Length];
        var workers = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = session.Mode == FactoryMode.Locked ? Environment.ProcessorCount : session.Configuration.Concurrency,
        };
        await Parallel.ForEachAsync(Enumerable.Range(0, waiting.Length), workers, async (i, stop) =>
            findings[i] = await AnswerAsync(session, waiting[i], stop).ConfigureAwait(false)).ConfigureAwait(false);

        return [.. waiting.Zip(findings).SelectMany(pair => pair.Second.Select(finding => finding with { SpecId = pair.First.Spec.Id })), .. Orphans(session)];
    }

    private async Task<IReadOnlyList<Finding>> AnswerAsync(LineSession session, Part part, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        if (part.Request is null) Open(session, part, findings);

        // What a person or a model wrote is in the question too, so each question is proved, not only the first, and recorded ones with all their turns.
        findings.AddRange(HoldoutSearch.In(part.Holdouts, part.Request!));
        if (part.Answer is not null || findings.Exists(finding => finding.Stops)) return findings;

        var (response, answer, finding) = await models.AnswerAsync(session.ModelOf(part), part.Request!, part.Spec.Location, cancellation).ConfigureAwait(false);
        if (finding is not null) findings.Add(finding);
        if (response is not null)
        {
            part.Take(response, answer, null);
            session.Progress?.Report(session.Usage.Add(part.Request!, response, session.Parts.Count, session.Parts.Count(other => other.Answer is not null)));
        }

        if (answer is not null && part.ChangedFrom?.Judge(part.Request!, answer, part.Spec.Location) is { } churn) findings.Add(churn);
        return findings;
    }

    /// <summary>The first question, answered from the lock where that is allowed and possible.</summary>
    private static void Open(LineSession session, Part part, List<Finding> findings)
    {
        var prompt = part.Renderer!.RenderPrompt(part.Spec, part.Context!, part.Default!.Slots);
        findings.AddRange(prompt.Findings);
        var entry = session.Lock.Accepted(part.Spec.Id);

        // Replay without a configured model replays whatever the lock holds; a configured one must be the one that answered.
        var (provider, model) = session.ModelOf(part) is { } configured ? (configured.Provider, configured.Id) : (entry?.Provider ?? "", entry?.Model ?? "");
        part.Request = new AnswerRequest
        {
            SpecId = part.Spec.Id,
            Attempt = 1,
            Provider = provider,
            Model = model,
            Messages = PromptComposer.Compose(prompt.Text, part.Default.Slots, part.Uses),
            Context = part.Uses,
            Slots = part.Default.Slots,
            Temperature = session.ModelOf(part)?.Temperature,
            MaxOutputTokens = session.ModelOf(part)?.MaxOutputTokens,
        };
        if (session.ModeOf(part) == FactoryMode.Refresh) return;

        var replay = LockReplay.Answer(part.Request, session.Lock, session.Blobs, part.Spec.Location, session.Repository.Display(session.LockPath), session.Repository.Display);
        if (replay.Answer is not null && session.Mode == FactoryMode.Locked && replay.Entry!.TemplateDigest is var rendered && rendered != part.Template!.Digest)
        {
            // The question is the same, and what is made of its answer is not: update renders it anew and asks nobody.
            findings.Add(Rules.LockStale.At(part.Spec.Location, $"Since the answer of {part.Spec.Id} was locked, its template changed: template ({rendered.Hex[..8]} → {part.Template.Digest.Hex[..8]})."));
        }
        else if (replay.Answer is not null)
        {
            var answer = replay.Answer;
            part.Request = replay.Request;
            part.Take(answer.Response, answer, replay.Entry);
        }
        else if (session.ModeOf(part) == FactoryMode.Locked || replay.Finding!.Rule == Rules.LockTampered)
        {
            findings.Add(replay.Finding!);
        }
        else if (entry is not null && AcceptedAnswer.Of(entry, session.Blobs) is { } accepted)
        {
            part.Request = part.Request with { Messages = PromptComposer.Revise(part.Request.Messages, accepted.Text) };
            part.ChangedFrom = accepted;
        }
    }

    private static IEnumerable<Finding> Orphans(LineSession session)
    {
        if (session.Mode != FactoryMode.Locked) return [];
        var known = session.Parts.Select(part => part.Spec.Id).Concat(session.Agreed.Select(part => part.Id)).ToHashSet(StringComparer.Ordinal);
        return session.Lock.Entries
            .Select(entry => entry.SpecId)
            .Where(id => !known.Contains(id))
            .Distinct(StringComparer.Ordinal)
            .Select(id => Rules.LockOrphaned.At(new SourceLocation(session.Repository.Display(session.LockPath)), $"There is no spec {id}."));
    }
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Replay;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Generate: expands each prompt and answers it from the lock; in <c>update</c> and <c>refresh</c> asks the model for what the lock lacks.</summary>
/// <param name="models">Opens the model; null when none can be asked. Called only outside <c>locked</c>.</param>
internal sealed class GenerateStage(IModelSource models) : ILineStage
{
    public Stage Stage => Stage.Generate;

    public async Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var part in session.Parts)
        {
            findings.AddRange(Ask(session, part).Select(finding => finding with { SpecId = part.Spec.Id }));
            if (part.Request is not { } request) continue;

            var replay = session.Mode == FactoryMode.Refresh
                ? new ReplayReading(null, null, null)
                : LockReplay.Answer(request, session.Lock, session.Blobs, part.Spec.Location, session.Repository.Display(session.LockPath), session.Repository.Display);
            if (replay.Answer is { } answer)
            {
                Accept(part, answer, replay.Entry);
            }
            else if (session.Mode == FactoryMode.Locked || replay.Finding?.Rule == Rules.LockTampered)
            {
                if (replay.Finding is { } finding) findings.Add(finding with { SpecId = part.Spec.Id });
            }
            else if (await models.AnswerAsync(session.Model, request, part.Spec.Location, cancellation).ConfigureAwait(false) is var reading)
            {
                if (reading.Finding is { } finding) findings.Add(finding with { SpecId = part.Spec.Id });
                if (reading.Answer is { } given) Accept(part, given, null);
            }
        }

        findings.AddRange(Orphans(session));
        return findings;
    }

    private static IEnumerable<Finding> Ask(LineSession session, Part part)
    {
        var prompt = part.Renderer!.RenderPrompt(part.Spec, part.Context!, part.Default!.Slots);
        var entry = session.Lock.Accepted(part.Spec.Id);

        // Replay without a configured model replays whatever the lock holds; a configured one must be the one that answered.
        var (provider, model) = session.Model is { } configured ? (configured.Provider, configured.Id) : (entry?.Provider ?? "", entry?.Model ?? "");
        part.Request = new AnswerRequest
        {
            SpecId = part.Spec.Id,
            Attempt = 1,
            Provider = provider,
            Model = model,
            Messages = PromptComposer.Compose(prompt.Text, part.Default.Slots, []),
            Slots = part.Default.Slots,
            Temperature = session.Model?.Temperature,
            MaxOutputTokens = session.Model?.MaxOutputTokens,
        };
        part.Key = LockKey.Of(part.Request);
        return prompt.Findings.Concat(part.Holdouts.Where(holdout => Stands(holdout, part.Request)).Select(holdout =>
            Rules.HoldoutInPrompt.At(holdout.Location, $"The prompt holds this holdout of {holdout.Clause}.")));
    }

    private static bool Stands(Example holdout, AnswerRequest request) => holdout switch
    {
        CodeExample code => request.Messages.Any(message => message.Text.Contains(code.Code.Trim(), StringComparison.Ordinal)),
        RowExample row => request.Messages.SelectMany(message => message.Text.Split('\n')).Any(line => line.StartsWith('|') && SaysTheSame(line, row)),
        _ => false,
    };

    private static bool SaysTheSame(string tableLine, RowExample row) =>
        row.Cells.Select(cell => cell.Value).Append(row.Result ?? $"throws {row.Throws}")
            .SequenceEqual(tableLine.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries).SkipLast(1), StringComparer.Ordinal);

    private static void Accept(Part part, Answer answer, LockEntry? entry)
    {
        part.Answer = answer;
        part.Entry = entry;
        part.ResponseDigest = entry?.Response ?? Core.Text.Digest.OfBytes(answer.Response.ToBytes());
    }

    private static IEnumerable<Finding> Orphans(LineSession session)
    {
        if (session.Mode != FactoryMode.Locked) return [];
        var known = session.Parts.Select(part => part.Spec.Id).ToHashSet(StringComparer.Ordinal);
        return session.Lock.Entries
            .Select(entry => entry.SpecId)
            .Where(id => !known.Contains(id))
            .Distinct(StringComparer.Ordinal)
            .Select(id => Rules.LockOrphaned.At(new SourceLocation(session.Repository.Display(session.LockPath)), $"There is no spec {id}."));
    }
}

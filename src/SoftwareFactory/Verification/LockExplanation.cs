using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Replay;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Verification;

/// <summary>Why a spec's locked answer holds or does not: each part of its key then and now, and which lines of the question changed. Asks nobody. Immutable.</summary>
/// <param name="Spec">The spec's id.</param>
/// <param name="Model">Who answered, as <c>provider:id</c>; null when the lock has no answer.</param>
/// <param name="Attempts">How many answers the record keeps.</param>
/// <param name="Serial">The part's serial number; null when the lock has no answer.</param>
/// <param name="Parts">The key's parts, by name.</param>
/// <param name="Lines">Lines of the question that were taken away (<c>-</c>) or added (<c>+</c>), 40 at most.</param>
public sealed record LockExplanation(string Spec, string? Model, int Attempts, string? Serial, IReadOnlyList<ComparedKeyPart> Parts, IReadOnlyList<string> Lines)
{
    private const int MostLines = 40;

    /// <summary>True when the lock answers today's question.</summary>
    public bool Holds => Model is not null && Parts.All(part => part.Locked == part.Now);

    /// <summary>Explains.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="spec">The spec's id.</param>
    /// <param name="time">Where time comes from.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>Null and findings when there is no such spec or it cannot be read.</returns>
    public static async Task<(LockExplanation? Explanation, IReadOnlyList<Finding> Findings)> OfAsync(FactoryProject project, string spec, TimeProvider time, CancellationToken cancellation)
    {
        var session = new LineSession(project with { Mode = FactoryMode.Locked, ModeText = "locked" }, time);
        var findings = (await new IntakeStage().RunAsync(session, cancellation).ConfigureAwait(false)).Where(finding => finding.SpecId == spec).ToList();
        if (session.Parts.FirstOrDefault(part => part.Spec.Id == spec) is not { } wanted)
            return (null, [Rules.SymbolNotFound.At(new SourceLocation(session.Repository.Display(project.ProjectFile)), $"The project has no spec {spec}.", "Name a spec by its id.")]);
        if (wanted.Default is null || findings.Exists(finding => finding.Stops && finding.Rule.Id[..4] is not "SF14")) return (null, findings);

        using var nobody = new ConfiguredModel(session.Configuration, null, time);
        session.Parts = [wanted];
        await new GenerateStage(nobody).RunAsync(session, cancellation).ConfigureAwait(false);
        return (Of(session, wanted), []);
    }

    private static LockExplanation Of(LineSession session, Part part)
    {
        if (session.Lock.Accepted(part.Spec.Id) is not { } entry) return new(part.Spec.Id, null, 0, null, Compare(LockKey.Of(part.Request!), null), []);

        var (request, key) = LockReplay.AsLocked(part.Request!, entry, session.Blobs);
        var recorded = session.Blobs.Read(entry.Request) is { } bytes ? RequestDocument.Messages(bytes) ?? [] : [];
        return new(part.Spec.Id, $"{entry.Provider}:{entry.Model}", session.Lock.For(part.Spec.Id).Count(), entry.Serial.ToString(), Compare(key, entry.Key), Changed(recorded, request.Messages));
    }

    private static ComparedKeyPart[] Compare(LockKey now, LockKey? locked) =>
        [.. now.Parts.Keys.Union(locked?.Parts.Keys ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new ComparedKeyPart(name, Hex(locked, name), Hex(now, name)))];

    private static string? Hex(LockKey? key, string part) => key is not null && key.Parts.TryGetValue(part, out var digest) ? digest.Hex : null;

    private static string[] Changed(IReadOnlyList<PromptMessage> before, IReadOnlyList<PromptMessage> now)
    {
        var (old, current) = (LinesOf(before), LinesOf(now));
        return [.. old.Except(current, StringComparer.Ordinal).Select(line => $"- {line}").Concat(current.Except(old, StringComparer.Ordinal).Select(line => $"+ {line}")).Take(MostLines)];
    }

    private static IEnumerable<string> LinesOf(IReadOnlyList<PromptMessage> messages) => messages.SelectMany(message => message.Text.Split('\n')).Where(line => line.Length > 0);
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Tries answers that nobody has compiled yet on the SDK's own <c>csc</c>, in a process that can be ended. Some C# of a few lines takes the compiler hours, all
/// memory or its stack, and nothing can stop it in the process that it runs in. Finds the parts that do (SF4108) by halving. Thread-safe.
/// </summary>
/// <param name="project">The compiler inputs.</param>
/// <param name="options">How to try.</param>
public sealed class CompilerProbe(ProjectCompilation project, ProbeOptions options)
{
    /// <summary>Finds the parts that the compiler cannot compile in time.</summary>
    /// <param name="parts">All parts; each passed Conform.</param>
    /// <param name="isNew">Whether a part's answer has not been compiled before. One that has is tried only when its code is of a suspicious shape.</param>
    /// <param name="outputRoot">The folder that the parts' files will be released below; absolute.</param>
    /// <param name="cancellation">Cancels, and ends the compiler.</param>
    public async Task<IReadOnlyDictionary<PartContent, Finding>> FindAsync(IReadOnlyList<PartContent> parts, Func<PartContent, bool> isNew, string outputRoot, CancellationToken cancellation)
    {
        PartContent[] tried = [.. parts.Where(part => isNew(part) || Suspicion.IsRaisedBy(part, project))];
        var culprits = new Dictionary<PartContent, Finding>();
        if (tried.Length == 0 || await EndsAsync(parts, tried, options.Limit, outputRoot, cancellation).ConfigureAwait(false)) return culprits;

        // How long does it take without them? The rest is measured by that.
        var start = options.Time.GetTimestamp();
        await EndsAsync(parts, [], TimeSpan.FromMinutes(10), outputRoot, cancellation).ConfigureAwait(false);
        var limit = (options.Time.GetElapsedTime(start) * 5) + TimeSpan.FromSeconds(2);
        await FindAsync(parts, tried, limit, outputRoot, culprits, cancellation).ConfigureAwait(false);
        return culprits;
    }

    private async Task FindAsync(IReadOnlyList<PartContent> parts, PartContent[] tried, TimeSpan limit, string outputRoot, Dictionary<PartContent, Finding> culprits, CancellationToken cancellation)
    {
        foreach (var half in tried.Length == 1 ? [tried] : new[] { tried[..(tried.Length / 2)], tried[(tried.Length / 2)..] })
        {
            if (await EndsAsync(parts, half, limit, outputRoot, cancellation).ConfigureAwait(false)) continue;
            if (half.Length == 1) culprits[half[0]] = Rules.CompilerOverwhelmed.At(half[0].Spec.Location, "The compiler does not come to an end with this part.") with { SpecId = half[0].Spec.Id };
            else await FindAsync(parts, half, limit, outputRoot, culprits, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<bool> EndsAsync(IReadOnlyList<PartContent> parts, PartContent[] filled, TimeSpan limit, string outputRoot, CancellationToken cancellation)
    {
        var answered = filled.ToHashSet(ReferenceEqualityComparer.Instance);
        using var trial = new CompilerTrial(project, options);
        return await trial.EndsAsync(parts.SelectMany(part => answered.Contains(part) ? part.Files : part.DefaultFiles), outputRoot, limit, cancellation).ConfigureAwait(false);
    }
}

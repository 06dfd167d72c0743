using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Reach;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Compile: one compilation of all parts that a change can touch, and their examples, with the project's own sources, after a trial of answers that nobody has compiled yet.</summary>
internal sealed class CompileStage : ILineStage
{
    private static readonly TimeSpan TrialLimit = TimeSpan.FromMinutes(1);

    public Stage Stage => Stage.Compile;

    public async Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        PartContent[] contents = [.. session.Parts.Select(part => part.Content!)];
        var reach = session.Reach = new PartReach(session.Compilation, contents);
        var standing = Standing(session, reach);
        var (findings, compiled) = await CompileAsync(session, contents, standing, cancellation).ConfigureAwait(false);

        // Where something is amiss, all parts are judged together: no finding is to come of what was left out.
        var policy = FindingPolicy.Of(session);
        if (standing.Count > 0 && findings.Any(finding => policy.Apply(finding) is { Stops: true }))
        {
            standing.Clear();
            (findings, compiled) = await CompileAsync(session, contents, standing, cancellation).ConfigureAwait(false);
        }

        foreach (var part in session.Parts.Where(part => !standing.Contains(part.Spec.Id))) part.Standing = null;
        session.Compiled = compiled;
        return findings;
    }

    private static HashSet<string> Standing(LineSession session, PartReach reach)
    {
        var parts = session.Parts.ToLookup(part => part.Standing is not null, part => part.Spec.Id);
        var touched = reach.Of(parts[false].ToHashSet(StringComparer.Ordinal), session.Standing.Outdated(session.Parts));
        return parts[true].Where(part => !touched.Contains(part)).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<(IReadOnlyList<Finding> Findings, InspectedCompilation? Compiled)> CompileAsync(LineSession session, PartContent[] contents, HashSet<string> standing, CancellationToken cancellation)
    {
        var fresh = session.Parts.Where(part => part.Entry is null).Select(part => part.Content!).ToHashSet();
        var options = new ProbeOptions(session.Project.DotNetPath, session.Project.CompilerPath, TrialLimit, session.Time);
        var overwhelming = await new CompilerProbe(session.Compilation, options).FindAsync([.. contents.Where(content => !standing.Contains(content.Spec.Id))], fresh.Contains, session.Project.OutputRoot, cancellation).ConfigureAwait(false);

        var testFramework = Directory.EnumerateFiles(session.Project.TestHostFolder, "nunit.framework*.dll").Order(StringComparer.Ordinal);
        var result = new CompileGate(session.Compilation).Compile(
            [.. contents.Select(content => overwhelming.ContainsKey(content) ? content with { Files = content.DefaultFiles, Examples = [] } : content)],
            standing,
            session.Project.OutputRoot,
            Path.Combine(session.Project.WorkFolder, "test"),
            [.. testFramework],
            cancellation);
        return ([.. overwhelming.Values, .. result.Findings, .. result.Compilation is null ? [] : Elsewhere(session, contents, standing, cancellation)], result.Compilation);
    }

    // What is released is compiled by all of the project's target frameworks.
    private static IEnumerable<Finding> Elsewhere(LineSession session, IReadOnlyList<PartContent> contents, IReadOnlySet<string> standing, CancellationToken cancellation) =>
        session.Project.OtherFrameworks
            .Where(other => File.Exists(other.Value))
            .OrderBy(other => other.Key, StringComparer.Ordinal)
            .SelectMany(other => new OtherFrameworkGate(other.Key, session.CompilationOf(other.Value)).Check(contents, standing, session.Project.OutputRoot, cancellation));
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Compile: one compilation of all parts and their examples with the project's own sources, after a trial of answers that nobody has compiled yet.</summary>
internal sealed class CompileStage : ILineStage
{
    private static readonly TimeSpan TrialLimit = TimeSpan.FromMinutes(1);

    public Stage Stage => Stage.Compile;

    public async Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var fresh = session.Parts.Where(part => part.Entry is null).Select(part => part.Content!).ToHashSet();
        PartContent[] contents = [.. session.Parts.Select(part => part.Content!)];
        var options = new ProbeOptions(session.Project.DotNetPath, session.Project.CompilerPath, TrialLimit, session.Time);
        var overwhelming = await new CompilerProbe(session.Compilation, options).FindAsync(contents, fresh.Contains, session.Project.OutputRoot, cancellation).ConfigureAwait(false);

        var testFramework = Directory.EnumerateFiles(session.Project.TestHostFolder, "nunit.framework*.dll").Order(StringComparer.Ordinal);
        var result = new CompileGate(session.Compilation).Compile(
            [.. contents.Select(content => overwhelming.ContainsKey(content) ? content with { Files = content.DefaultFiles, Examples = [] } : content)],
            session.Project.OutputRoot,
            Path.Combine(session.Project.WorkFolder, "test"),
            [.. testFramework],
            cancellation);
        session.Compiled = result.Compilation;
        return [.. overwhelming.Values, .. result.Findings];
    }
}

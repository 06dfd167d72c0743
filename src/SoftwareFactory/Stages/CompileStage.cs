using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Compile: one compilation of all parts and their examples with the project's own sources.</summary>
internal sealed class CompileStage : ILineStage
{
    public Stage Stage => Stage.Compile;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var testFramework = Directory.EnumerateFiles(session.Project.TestHostFolder, "nunit.framework*.dll").Order(StringComparer.Ordinal);
        var result = new CompileGate(session.Compilation).Compile(
            [.. session.Parts.Select(part => part.Content!)],
            session.Project.OutputRoot,
            Path.Combine(session.Project.WorkFolder, "test"),
            [.. testFramework],
            cancellation);
        session.Compiled = result.Compilation;
        return Task.FromResult(result.Findings);
    }
}

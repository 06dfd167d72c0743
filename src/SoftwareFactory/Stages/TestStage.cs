using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Test;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Test: examples and holdouts, in a process of their own.</summary>
internal sealed class TestStage : ILineStage
{
    public Stage Stage => Stage.Test;

    public async Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var options = new TestHostOptions(
            session.Project.DotNetPath,
            Path.Combine(session.Project.TestHostFolder, "SoftwareFactory.TestHost.dll"),
            session.Project.RuntimeAssemblies,
            session.Project.Frameworks,
            session.Configuration.TestTimeout,
            session.Time);
        var result = await new TestGate(session.Compilation).RunAsync(session.Compiled!, options, cancellation).ConfigureAwait(false);
        session.ExampleResults = result.Examples;
        return result.Findings;
    }
}

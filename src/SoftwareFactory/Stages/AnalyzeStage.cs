using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Analyze;
using SoftwareFactory.Inspection.Analyze.Duplication;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Analyze: the project's own analyzers, the factory's pack, the banned APIs, and what stands elsewhere already.</summary>
internal sealed class AnalyzeStage : ILineStage
{
    public Stage Stage => Stage.Analyze;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var result = new AnalyzeGate(session.Compilation).Analyze(session.Compiled!, cancellation);
        session.LoweredRules = result.Lowered;
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            .. result.Findings,
            .. new DuplicationGate(session.Compilation, session.Configuration.Thresholds.Duplication).Find(session.Compiled!, cancellation),
        ]);
    }
}

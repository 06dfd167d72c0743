using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Analyze;
using SoftwareFactory.Inspection.Analyze.Duplication;
using SoftwareFactory.Inspection.Analyze.Style;
using SoftwareFactory.Line;
using SoftwareFactory.Style;

namespace SoftwareFactory.Stages;

/// <summary>Analyze: the project's own analyzers, the factory's pack, the banned APIs, what stands elsewhere already, and the conventions of the house.</summary>
internal sealed class AnalyzeStage : ILineStage
{
    public Stage Stage => Stage.Analyze;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var result = new AnalyzeGate(session.Compilation).Analyze(session.Compiled!, cancellation);
        session.LoweredRules = result.Lowered;
        session.House = HouseStyle.Of(session.Compilation);
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            .. result.Findings,
            .. new DuplicationGate(session.Compilation, session.Configuration.Thresholds.Duplication).Find(session.Compiled!, cancellation),
            .. new StyleGate(session.House).Find(session.Compiled!, cancellation),
            .. PartStyles.FindDrift(session),
        ]);
    }
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>One stage's work: adds to the session's parts what the next stage needs and returns what it found. It moves no part and decides no verdict.</summary>
internal interface ILineStage
{
    Stage Stage { get; }

    Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation);
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>What a query led to. Immutable.</summary>
/// <param name="Query">The query.</param>
/// <param name="Kind">How it was understood: <c>serial</c>, <c>run</c>, <c>key</c>, <c>spec</c>, <c>clause</c>, <c>line</c>, <c>file</c>, <c>member</c>, <c>stack</c> or <c>assembly</c>.</param>
/// <param name="Places">Where it met parts: the innermost frame first.</param>
/// <param name="Parts">The parts, in the order of the places.</param>
/// <param name="Runs">The runs, when the query was a run's id.</param>
/// <param name="Findings">SF5042 and SF5043 with the nearest names when it led nowhere or to several parts; SF5041 and SF3005 for records that cannot be believed.</param>
public sealed record TraceResult(
    string Query, string Kind, IReadOnlyList<TracedPlace> Places, IReadOnlyList<PartTrace> Parts, IReadOnlyList<RecordedRun> Runs, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when it led somewhere.</summary>
    public bool Found => Parts.Count > 0 || Runs.Count > 0;
}

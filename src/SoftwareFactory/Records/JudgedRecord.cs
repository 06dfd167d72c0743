using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>A stage's verdict on a part, bound to the very bytes that were judged. Not in version 1.</summary>
public sealed record JudgedRecord : LedgerRecord
{
    /// <summary>The spec's id; null for what the stage found against the run as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>Who judged.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The attempt that was judged, 1 and up; 0 before there is one.</summary>
    public required int Attempt { get; init; }

    /// <summary>The digest of what was judged: of spec and template at Intake, of the response at Generate, of the outputs from Conform on, of the inputs for the run as a whole.</summary>
    public required Digest Content { get; init; }

    /// <summary>The part's serial, from Conform on.</summary>
    public Serial? Serial { get; init; }

    /// <summary>At Generate, the digest of the question: the lock's key.</summary>
    public Digest? Request { get; init; }

    /// <summary>At Generate, who answered, as <c>provider:id</c>.</summary>
    public string? Model { get; init; }

    /// <summary>The earlier run whose verdict on the same content stands; null when this run judged.</summary>
    public string? Standing { get; init; }

    /// <summary>What was found, at its effective level, with the waiver that lowered it.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Failed when a finding stops the part.</summary>
    public Verdict Verdict => Findings.Any(finding => finding.Stops) ? Verdict.Failed : Verdict.Passed;
}

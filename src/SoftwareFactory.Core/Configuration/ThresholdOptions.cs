namespace SoftwareFactory.Core.Configuration;

/// <summary><c>thresholds</c> of <c>factory.yaml</c>: from where on a measurement is a finding. Immutable.</summary>
public sealed record ThresholdOptions
{
    /// <summary><c>thresholds.duplication</c>: how much of a member may stand elsewhere already, in percent, 50 to 100 (SF4401, SF4402).</summary>
    public int Duplication { get; init; } = 80;
}

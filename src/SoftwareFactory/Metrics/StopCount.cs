namespace SoftwareFactory.Metrics;

/// <summary>How many runs a rule stopped at a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Rule">The first finding's rule, by id.</param>
/// <param name="Runs">How many, 1 and up.</param>
public sealed record StopCount(string Stage, string Rule, int Runs);

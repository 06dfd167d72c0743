namespace SoftwareFactory.Core.Findings;

/// <summary>A place that a finding is about beside its own: SARIF's <c>relatedLocations</c>.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What stands there, as a sentence.</param>
public sealed record RelatedPlace(SourceLocation Location, string Message);

using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Incidents;

/// <summary>What became of a run's stop.</summary>
/// <param name="Incident">The incident that it belongs to.</param>
/// <param name="Outcome"><c>opened</c>, <c>merged</c>, <c>reopened</c>, or <c>known</c> when the run was filed before.</param>
public sealed record FiledStop(Incident Incident, string Outcome);

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Authoring.Incidents;

/// <summary>What <see cref="IncidentFile.Read"/> could read of an incident's file.</summary>
/// <param name="Incident">The incident; null when anything is wrong with its front matter.</param>
/// <param name="Findings">SF5020, ordered by place.</param>
public sealed record IncidentReading(Incident? Incident, IReadOnlyList<Finding> Findings);

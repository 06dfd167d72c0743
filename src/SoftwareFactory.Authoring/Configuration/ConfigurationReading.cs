using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>What <see cref="FactoryYaml"/> could read.</summary>
/// <param name="Configuration">The configuration; a value that does not fit has its default.</param>
/// <param name="Findings">SF9001–SF9003, in the order in which they stand.</param>
public sealed record ConfigurationReading(FactoryConfiguration Configuration, IReadOnlyList<Finding> Findings);

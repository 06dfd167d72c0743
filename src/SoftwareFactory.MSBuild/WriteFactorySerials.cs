using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Verification;

namespace SoftwareFactory.MSBuild;

/// <summary>Writes the serials for an inner build that does not verify: another one of the project's target frameworks does.</summary>
public sealed class WriteFactorySerials : FactoryTask
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        SerialSource.Write(project);
        return [];
    }
}

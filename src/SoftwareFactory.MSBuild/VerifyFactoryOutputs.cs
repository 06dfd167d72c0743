using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Verification;

namespace SoftwareFactory.MSBuild;

/// <summary>Verifies that specs, lock and outputs agree. Asks nobody, compiles nothing.</summary>
public sealed class VerifyFactoryOutputs : FactoryTask
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation) =>
        OutputVerification.VerifyAsync(project, TimeProvider.System, cancellation).GetAwaiter().GetResult();
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Verification;

namespace SoftwareFactory.MSBuild;

/// <summary>Checks the repository's own templates, used or not.</summary>
public sealed class VerifyFactoryTemplates : FactoryTask
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation) =>
        TemplateVerification.Verify(project, TimeProvider.System);
}

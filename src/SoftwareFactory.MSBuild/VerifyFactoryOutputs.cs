using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Verification;

namespace SoftwareFactory.MSBuild;

/// <summary>Verifies that specs, lock and outputs agree. Asks nobody, compiles nothing.</summary>
public sealed class VerifyFactoryOutputs : FactoryTask
{
    /// <summary>What errors become: <c>error</c> (the default) or <c>warning</c>.</summary>
    public string Level { get; set; } = "error";

    /// <summary>True when nothing was found that stops a part.</summary>
    [Output]
    public bool Agrees { get; private set; }

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var findings = OutputVerification.VerifyAsync(project, Level, TimeProvider.System, cancellation).GetAwaiter().GetResult();
        Agrees = findings.All(finding => finding.Level < (Level.Equals("error", StringComparison.OrdinalIgnoreCase) ? FindingLevel.Error : FindingLevel.Warning));
        return findings;
    }
}

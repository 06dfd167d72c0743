using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Handover;
using SoftwareFactory.Projects;

namespace SoftwareFactory.MSBuild;

/// <summary>Puts a hand-written member under a spec.</summary>
public sealed class AdoptFactoryMember : FactoryReportTask
{
    /// <summary>The member, as <c>Shop.Pricing.BulkDiscount.Apply</c>.</summary>
    [Required]
    public string Member { get; set; } = "";

    /// <summary>The new spec's id; empty for one made of namespace and type.</summary>
    public string Spec { get; set; } = "";

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var (adoption, findings) = PartAdoption.Adopt(project, Member, Spec, TimeProvider.System);
        if (adoption is null) return findings;

        Log.LogMessage(MessageImportance.High, "{0}", $"{adoption.Path}: say who owns {adoption.Member}, why it is needed, and what its rules and examples are. Then run the line in update mode: no model is asked.");
        WriteReport(adoption);
        return findings;
    }
}

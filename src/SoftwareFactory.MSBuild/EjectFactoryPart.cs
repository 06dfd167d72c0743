using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Handover;
using SoftwareFactory.Projects;

namespace SoftwareFactory.MSBuild;

/// <summary>Hands a part over to people for good.</summary>
public sealed class EjectFactoryPart : FactoryReportTask
{
    /// <summary>The spec's id.</summary>
    [Required]
    public string Spec { get; set; } = "";

    /// <summary>Why, for the record.</summary>
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var (ejection, findings) = PartEjection.Eject(project, Spec, Reason, TimeProvider.System);
        if (ejection is null) return findings;

        Log.LogMessage(MessageImportance.High, "{0}", $"{ejection.Spec} ({ejection.Serial}) is people's now: {string.Join(", ", ejection.Outputs)}. Its record is {ejection.Record}.");
        WriteReport(ejection);
        return findings;
    }
}

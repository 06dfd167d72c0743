using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Reenactment;

namespace SoftwareFactory.MSBuild;

/// <summary>Makes a part again from spec, template and lock, and compares its bytes with those in the tree.</summary>
public sealed class ReproduceFactoryPart : FactoryReportTask
{
    /// <summary>The part's serial.</summary>
    [Required]
    public string Serial { get; set; } = "";

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var (reproduction, findings) = PartReproduction.OfAsync(project, Serial, TimeProvider.System, cancellation).GetAwaiter().GetResult();
        if (reproduction is null) return findings;

        foreach (var output in reproduction.Outputs)
            Log.LogMessage(MessageImportance.High, "{0}", $"{output.Path}: {output.Bytes} bytes, {(output.FirstDifference is { } at ? $"the first that differs is byte {at}, line {output.Line}" : "reproduced")}");
        WriteReport(reproduction);
        return findings;
    }
}

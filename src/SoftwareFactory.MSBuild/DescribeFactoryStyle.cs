using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Style;

namespace SoftwareFactory.MSBuild;

/// <summary>Prints the house style as a page.</summary>
public sealed class DescribeFactoryStyle : FactoryReportTask
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var page = HouseStylePage.Of(project, TimeProvider.System);
        foreach (var line in page.Lines()) Log.LogMessage(MessageImportance.High, "{0}", line);
        WriteReport(page);
        return [];
    }
}

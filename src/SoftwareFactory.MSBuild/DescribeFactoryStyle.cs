using System.Text.Json;
using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Style;

namespace SoftwareFactory.MSBuild;

/// <summary>Prints the house style as a page.</summary>
public sealed class DescribeFactoryStyle : FactoryTask
{
    /// <summary>Where to write it as JSON; empty for nowhere.</summary>
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var page = HouseStylePage.Of(project, TimeProvider.System);
        foreach (var line in page.Lines()) Log.LogMessage(MessageImportance.High, "{0}", line);
        if (ReportFile.Length > 0) File.WriteAllText(ReportFile, JsonSerializer.Serialize(page, JsonSerializerOptions.Web));
        return [];
    }
}

using System.Text.Json;

namespace SoftwareFactory.MSBuild;

/// <summary>A task that also writes what it did, or was asked for, to a file: how front ends get it.</summary>
public abstract class FactoryReportTask : FactoryTask
{
    /// <summary>Where to write it as JSON; empty for nowhere.</summary>
    public string ReportFile { get; set; } = "";

    /// <summary>Writes the report.</summary>
    private protected void WriteReport<T>(T report, JsonSerializerOptions? format = null)
    {
        if (ReportFile.Length > 0) File.WriteAllText(ReportFile, JsonSerializer.Serialize(report, format ?? JsonSerializerOptions.Web));
    }
}

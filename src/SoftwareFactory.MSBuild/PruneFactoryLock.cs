using System.Text.Json;
using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Verification;

namespace SoftwareFactory.MSBuild;

/// <summary>Takes out of the lock what belongs to no spec any more.</summary>
public sealed class PruneFactoryLock : FactoryTask
{
    /// <summary>Where to write what was removed as JSON; empty for nowhere.</summary>
    public string ReportFile { get; set; } = "";

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var (pruning, findings) = LockPruning.Prune(project, TimeProvider.System);
        if (pruning is null) return findings;

        foreach (var spec in pruning.Specs) Log.LogMessage(MessageImportance.High, "{0}", $"{spec}: there is no such spec any more; its answers are out of the lock.");
        Log.LogMessage(MessageImportance.High, "{0}", $"{pruning.Specs.Count} spec(s), {pruning.Blobs} blob(s) and {pruning.Records} record(s) removed.");
        if (ReportFile.Length > 0) File.WriteAllText(ReportFile, JsonSerializer.Serialize(pruning, JsonSerializerOptions.Web));
        return findings;
    }
}

using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Verification;

namespace SoftwareFactory.MSBuild;

/// <summary>Takes out of the lock what belongs to no spec any more.</summary>
public sealed class PruneFactoryLock : FactoryReportTask
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var (pruning, findings) = LockPruning.Prune(project, TimeProvider.System);
        if (pruning is null) return findings;

        foreach (var spec in pruning.Specs) Log.LogMessage(MessageImportance.High, "{0}", $"{spec}: there is no such spec any more; its answers are out of the lock.");
        Log.LogMessage(MessageImportance.High, "{0}", $"{pruning.Specs.Count} spec(s), {pruning.Blobs} blob(s) and {pruning.Records} record(s) removed.");
        WriteReport(pruning);
        return findings;
    }
}

using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.MSBuild;

/// <summary>What the factory's tasks share: findings become MSBuild errors and warnings, cancelling stops the work, and nothing a user can cause ends in a stack trace.</summary>
public abstract class FactoryTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary><c>project.txt</c> below <c>obj/factory</c>, absolute.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Stops the work; no file is left half-written.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Report(Run(FactoryProject.Load(ProjectFile), _cancellation.Token));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, Rules.FileUnreadable.Id, null, null, 0, 0, 0, 0, "{0}", $"{error.Message} {Rules.FileUnreadable.Fix}");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A bug of ours. Where it is stands in the log for those who ask for more.
            Log.LogError(null, Rules.Unexpected.Id, null, null, 0, 0, 0, 0, "{0}", $"{error.GetType().Name}: {error.Message} {Rules.Unexpected.Fix}");
            Log.LogMessage(MessageImportance.Low, "{0}", error.ToString());
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>The task's own work.</summary>
    protected abstract IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the cancellation source.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _cancellation.Dispose();
    }

    private void Report(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var (path, line, column, endLine, endColumn) = finding.Location;
            if (finding.Level == FindingLevel.Error) Log.LogError(null, finding.Rule.Id, null, null, path, line, column, endLine, endColumn, "{0}", finding.Message);
            else if (finding.Level == FindingLevel.Warning) Log.LogWarning(null, finding.Rule.Id, null, null, path, line, column, endLine, endColumn, "{0}", finding.Message);
            else Log.LogMessage(null, finding.Rule.Id, null, path, line, column, endLine, endColumn, MessageImportance.Normal, "{0}", finding.Message);
            if (Annotation.Of(finding) is { } annotation) Log.LogMessage(MessageImportance.High, "{0}", annotation);
        }
    }
}

using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.MSBuild;

/// <summary>
/// Runs the line on one project up to a stage. The stages of one build share their work through a registered task object; a stage
/// that starts a build of its own begins a new run at Intake.
/// </summary>
public sealed class RunFactoryStage : FactoryTask
{
    /// <summary>A name of <see cref="Core.Line.Stage"/>.</summary>
    [Required]
    public string Stage { get; set; } = "";

    /// <summary>The run's id when one invocation runs several projects; empty for a new one.</summary>
    public string RunId { get; set; } = "";

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        if (Stage == nameof(Core.Line.Stage.Intake) || Line is null) Start(project);
        Line!.Progress = new Lines(Log);
        var result = Line!.RunToAsync(Enum.Parse<Stage>(Stage), cancellation).GetAwaiter().GetResult();
        if (result.Status is not null) End();
        return result.Findings;
    }

    private ProductionLine? Line => BuildEngine4.GetRegisteredTaskObject(Key, RegisteredTaskObjectLifetime.Build) as ProductionLine;

    private string Key => $"{typeof(RunFactoryStage).FullName}:{ProjectFile}";

    // The build engine disposes of what is still registered when the build ends.
    private void Start(FactoryProject project)
    {
        End();
        BuildEngine4.RegisterTaskObject(
            Key, new ProductionLine(project, RunId.Length > 0 ? RunId : null, TimeProvider.System), RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
    }

    private void End() => (BuildEngine4.UnregisterTaskObject(Key, RegisteredTaskObjectLifetime.Build) as IDisposable)?.Dispose();

    /// <summary>Says how far the run is, a line each: tasks may log from any thread while they run.</summary>
    private sealed class Lines(Microsoft.Build.Utilities.TaskLoggingHelper log) : IProgress<LineProgress>
    {
        public void Report(LineProgress value) => log.LogMessage(MessageImportance.High, "{0}", $"Factory: {value}");
    }
}

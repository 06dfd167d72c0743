using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Build.Framework;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Projects;
using SoftwareFactory.Reenactment;

namespace SoftwareFactory.MSBuild;

/// <summary>Runs a past run again and says where it takes another course.</summary>
public sealed class ReplayFactoryRun : FactoryReportTask
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The run's id.</summary>
    [Required]
    public string RunId { get; set; } = "";

    /// <summary>True to start from what the tree has now.</summary>
    public bool WithTree { get; set; }

    /// <inheritdoc/>
    protected override IReadOnlyList<Finding> Run(FactoryProject project, CancellationToken cancellation)
    {
        var (replay, findings) = RunReplay.OfAsync(project, RunId, WithTree, TimeProvider.System, cancellation).GetAwaiter().GetResult();
        if (replay is null) return findings;

        Say($"Replay of {replay.Run}, {project.Name}: {replay.Transitions} transition(s), then {replay.Then}, now {replay.Now}{(replay.IsSame ? ", the same course." : ".")}");
        if (replay.Difference is { } difference) Say($"  first difference: {difference.Part ?? "the run"} at {difference.Stage}: then {difference.Then ?? "nothing"}, now {difference.Now ?? "nothing"}");
        foreach (var changed in replay.Changed) Say($"  changed since: {changed}");
        WriteReport(replay, Json);
        return findings;
    }

    private void Say(string line) => Log.LogMessage(MessageImportance.High, "{0}", line);
}

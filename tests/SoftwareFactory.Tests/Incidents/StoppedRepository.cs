using System.Text.Json.Nodes;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Incidents;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Incidents;

/// <summary>A repository whose line stops at Generate, since its specs have no answers; closed incidents stay closed before or come back after the stops, as the book's year is.</summary>
internal sealed class StoppedRepository : IDisposable
{
    internal const int Before = 2020;
    internal const int After = 2100;

    internal SmallRepository Repository { get; } = new("first", "second");

    internal IncidentBook Book(int year) => new(Repository.PathTo("Shop/Shop.csproj"), new FixedTime(year));

    internal Task<LineResult> RunAsync() => Repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);

    /// <summary>Runs the line, which stops.</summary>
    /// <returns>The run's id and what its folder keeps of the stop.</returns>
    internal async Task<(string Run, JsonObject Stop)> StopAsync()
    {
        Assert.That((await RunAsync()).Status, Is.EqualTo(RunStatus.Stopped));
        var run = Runs().Last();
        return (run, JsonNode.Parse(Repository.Read($"artifacts/factory/runs/{run}/Shop/incident.json"))!.AsObject());
    }

    internal async Task<Incident> OpenAsync() => Book(Before).Open((await StopAsync()).Run).Filed!.Incident;

    internal static IncidentClosing Closing(string link) => new(RootCause.Spec, PreventionLevel.Test, PreventionLink.Parse(link)!, "The lock is committed with the spec.", null);

    /// <summary>Answers every spec.</summary>
    internal Task<LineResult> UpdateAsync() => Repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));

    private IEnumerable<string> Runs() => Directory.EnumerateDirectories(Repository.PathTo("artifacts/factory/runs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public void Dispose() => Repository.Dispose();
}

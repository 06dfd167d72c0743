using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Incidents;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
using SoftwareFactory.Reenactment;

namespace SoftwareFactory.Metrics;

/// <summary>How well the line does, from the folders of its runs and the filed incidents; docs/metrics.md defines each figure. Cancelled runs are left out. Immutable.</summary>
/// <param name="Runs">How many runs of a project came to an end, by status.</param>
/// <param name="Measures">The figures.</param>
/// <param name="Stops">What stopped runs, the most frequent first.</param>
/// <param name="Currency">What costs are in.</param>
public sealed record LineMetrics(IReadOnlyDictionary<string, int> Runs, IReadOnlyList<Measure> Measures, IReadOnlyList<StopCount> Stops, string Currency)
{
    /// <summary>Of projects of one repository.</summary>
    /// <param name="projectFiles">Their files, absolute; at least one.</param>
    /// <param name="time">Where time comes from.</param>
    public static LineMetrics Of(IReadOnlyList<string> projectFiles, TimeProvider time)
    {
        var repository = Repository.Find(Path.GetDirectoryName(projectFiles[0])!);
        var prices = repository.ReadConfiguration().Configuration.Prices;
        var folders = RunRecords.FoldersOf(repository, [.. projectFiles.Select(Path.GetFileNameWithoutExtension).OfType<string>()]);
        var runs = folders.Select(folder => RecordedRun.Read(folder, out _)).OfType<RecordedRun>().Where(run => run.Status != "cancelled").ToList();
        var questions = runs.ToDictionary(run => run.Folder, run => QuestionJournal.Asked(run.Folder), StringComparer.Ordinal);
        var parts = runs.SelectMany(run => AskedPart.Of(run, questions[run.Folder])).ToList();
        var incidents = projectFiles.SelectMany(project => new IncidentBook(project, time).List()).Select(reading => reading.Incident).OfType<Incident>().ToList();
        var stops = runs.Select(run => StopRecord.InRun(run.Folder)).OfType<StopRecord>().GroupBy(stop => (stop.Stage, stop.Rule)).Select(stop => new StopCount(stop.Key.Stage.ToString(), stop.Key.Rule, stop.Count()));
        return new(
            runs.CountBy(run => run.Status).OrderBy(status => status.Key, StringComparer.Ordinal).ToDictionary(),
            [.. OfParts(parts, [.. questions.Values.SelectMany(asked => asked)], prices), new("stopped runs", runs.Count(run => run.Status == "stopped"), runs.Count, "of runs"), .. OfIncidents(incidents)],
            [.. stops.OrderByDescending(stop => stop.Runs).ThenBy(stop => stop.Rule, StringComparer.Ordinal)],
            prices.Currency);
    }

    private static IEnumerable<Measure> OfParts(List<AskedPart> parts, List<AskedQuestion> questions, PriceTable prices)
    {
        var released = parts.Count(part => part.IsReleased);
        yield return new("first-pass yield", parts.Count(part => part is { IsReleased: true, Attempts: 1 }), parts.Count, "of parts asked for");
        yield return new("rework rate", parts.Count(part => part.Attempts > 1), parts.Count, "of parts asked for");
        yield return new("tokens per released part", Sum(questions, question => question.Tokens), released, "tokens");
        yield return new("cost per released part", Sum(questions, question => question.Cost(prices)), released, prices.Currency);
    }

    private static IEnumerable<Measure> OfIncidents(List<Incident> incidents)
    {
        var closed = incidents.Where(incident => incident is { Status: IncidentStatus.Closed, Closed: not null }).ToList();
        yield return new("incidents closed", closed.Count, incidents.Count, "of incidents");
        yield return new("incidents reopened", incidents.Count(incident => incident.Status == IncidentStatus.Reopened), incidents.Count, "of incidents");
        yield return new("time to close", closed.Sum(incident => (decimal)(incident.Closed!.Value - incident.Opened).TotalHours), closed.Count, "hours");
    }

    // One unknown makes the sum unknown: a sum of what is known would look cheap.
    private static decimal? Sum(List<AskedQuestion> questions, Func<AskedQuestion, decimal?> value) =>
        questions.Aggregate((decimal?)0, (sum, question) => sum + value(question));
}

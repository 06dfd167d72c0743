using SoftwareFactory.Records;
using SoftwareFactory.Tests.Incidents;

namespace SoftwareFactory.Tests.Records;

internal sealed class TheReportOfARun
{
    [Test]
    public async Task NamesWhatStoppedItAndTheIncidentOnceItIsFiled()
    {
        using var stopped = new StoppedRepository();
        var project = stopped.Repository.PathTo("Shop/Shop.csproj");
        Assert.That((RunReport.Latest(project), RunReport.Write(project, "no-such-run")), Is.EqualTo(((string?)null, (string?)null)));

        var (run, stop) = await stopped.StopAsync();
        var incident = $"INC-{(string)stop["signature"]!}";
        Assert.That(stopped.Repository.Read(RunReport.Latest(project)!), Does.Contain($"{incident} is not filed; <code>factory incident open {run}</code>"));

        stopped.Book(StoppedRepository.Before).Open(run);
        var page = RunReport.Write(project, run)!;
        Assert.That(page, Is.EqualTo(stopped.Repository.PathTo($"artifacts/factory/runs/{run}/report.html")));
        Assert.That(stopped.Repository.Read(page), Does.Contain($"<a href=\"../../../../Shop/.factory/incidents/{incident}.md\">{incident}</a>").And.Contain("SF3001"));
    }
}

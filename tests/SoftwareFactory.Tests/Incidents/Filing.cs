using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Incidents;

internal sealed class Filing
{
    [Test]
    public async Task IsLeftToPeopleByAStop()
    {
        using var stopped = new StoppedRepository();
        var before = stopped.Repository.Tree();
        var (run, stop) = await stopped.StopAsync();

        Assert.That(stopped.Repository.Tree(), Is.EqualTo(before));
        Assert.That(((string)stop["stage"]!, (string)stop["rule"]!, (string)stop["run"]!, (string)stop["project"]!), Is.EqualTo(("Generate", "SF3001", run, "Shop/Shop.csproj")));
        Assert.That((string)stop["cause"]!, Does.StartWith("<path> has no answer for <part>."));
        Assert.That(stop["parts"]!.AsArray().Select(part => (string)part!), Is.EqualTo(["first", "second"]));
        Assert.That(stop["templates"]!.AsArray().Select(part => (string)part!), Is.EqualTo(["function@1"]));
    }

    [Test]
    public async Task OpensAnIncidentThatSaysWhatHappened()
    {
        using var stopped = new StoppedRepository();
        var (run, stop) = await stopped.StopAsync();
        var (filed, findings) = stopped.Book(StoppedRepository.Before).Open(run);

        Assert.That(findings, Is.Empty);
        Assert.That((filed!.Outcome, filed.Incident.Status, filed.Incident.Count, filed.Incident.FirstRun), Is.EqualTo(("opened", IncidentStatus.Open, 1, run)));
        Assert.That(filed.Incident.Path, Is.EqualTo($"Shop/.factory/incidents/INC-{(string)stop["signature"]!}.md"));
        Assert.That(stopped.Repository.Read(filed.Incident.Path), Does.Contain($"run {run}: Shop/specs/first.spec.md(1,1): Shop/factory.lock.json has no answer for first.").And.Contain("(first, second)"));
    }

    [Test]
    public async Task MergesWhatHasTheSameSignature()
    {
        using var stopped = new StoppedRepository();
        var first = (await stopped.StopAsync()).Run;
        stopped.Repository.WriteSpec("third");
        var second = (await stopped.StopAsync()).Run;
        var book = stopped.Book(StoppedRepository.Before);
        book.Open(second);
        var (merged, _) = book.Open(first);
        var (again, _) = book.Open(first);

        Assert.That((merged!.Outcome, merged.Incident.Count, merged.Incident.FirstRun, merged.Incident.LastRun), Is.EqualTo(("merged", 2, first, second)));
        Assert.That(merged.Incident.Parts, Is.EqualTo(["first", "second", "third"]));
        Assert.That((again!.Outcome, again.Incident.Count), Is.EqualTo(("known", 2)));
        Assert.That(book.List(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task KnowsNoStopOfARunThatPassed()
    {
        using var stopped = new StoppedRepository();
        Assert.That((await stopped.UpdateAsync()).Status, Is.EqualTo(RunStatus.Passed));
        var run = Path.GetFileName(Directory.EnumerateDirectories(stopped.Repository.PathTo("artifacts/factory/runs")).Single());

        Assert.That((stopped.Book(StoppedRepository.Before).Stopped(run), stopped.Book(StoppedRepository.Before).Open(run).Filed), Is.EqualTo((false, (object?)null)));
    }

    [Test]
    public async Task ReopensWhatWasClosedBeforeTheStop()
    {
        using var stopped = new StoppedRepository();
        var incident = await stopped.OpenAsync();
        stopped.Book(StoppedRepository.Before).Close(incident, StoppedRepository.Closing("holdout:first#R1"), []);

        // As on a machine that has not seen the first stop.
        Directory.Delete(stopped.Repository.PathTo("artifacts/factory/stops"), recursive: true);
        var (filed, _) = stopped.Book(StoppedRepository.Before).Open((await stopped.StopAsync()).Run);

        Assert.That((filed!.Outcome, filed.Incident.Status, filed.Incident.Count), Is.EqualTo(("reopened", IncidentStatus.Reopened, 2)));
    }
}

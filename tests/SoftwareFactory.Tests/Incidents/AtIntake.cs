using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Incidents;

internal sealed class AtIntake
{
    private const string Run = "0197f3a2-1b2c-7d3e-8f4a-0123456789ab";

    [Test]
    public async Task AStopThatRecursIsAnErrorUntilItIsFiled()
    {
        using var stopped = new StoppedRepository();
        var (run, stop) = await stopped.StopAsync();
        Index(stopped, (string)stop["signature"]!, run, runs: 3);

        var result = await stopped.RunAsync();
        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF5021"]));
        Assert.That(result.Findings.Single().Message, Does.StartWith("SF3001 at Generate has stopped 3 runs").And.Contain($"factory incident open {run}"));

        stopped.Book(StoppedRepository.Before).Open(run);
        Assert.That(SmallRepository.Ids(await stopped.RunAsync()), Has.All.EqualTo("SF3001"));
    }

    [Test]
    public async Task AStopThatWasSeenTwiceIsNone()
    {
        using var stopped = new StoppedRepository();
        var (run, stop) = await stopped.StopAsync();
        Index(stopped, (string)stop["signature"]!, run, runs: 2);

        Assert.That((await stopped.UpdateAsync()).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task AStopOfAnotherProjectIsNone()
    {
        using var stopped = new StoppedRepository();
        stopped.Repository.Write($"artifacts/factory/runs/{Run}/Other/ledger.jsonl", "");
        Index(stopped, "7K3QX-0AB9Z", Run, runs: 5);

        Assert.That((await stopped.UpdateAsync()).Status, Is.EqualTo(RunStatus.Passed));
    }

    [TestCase(StoppedRepository.Before, new[] { "SF5022" })]
    [TestCase(StoppedRepository.After, new string[0])]
    public async Task AnIncidentIsBackWhenItsStopIsNewerThanItsPrevention(int closed, string[] expected)
    {
        using var stopped = new StoppedRepository();
        var incident = await stopped.OpenAsync();
        stopped.Book(closed).Close(incident, StoppedRepository.Closing("holdout:first#R1"), []);

        Assert.That(SmallRepository.Ids(await stopped.UpdateAsync()), Is.EqualTo(expected));
    }

    [Test]
    public async Task AnIncidentIsBackWhenOtherMachinesSawItAgain()
    {
        using var stopped = new StoppedRepository();
        var incident = await stopped.OpenAsync();
        stopped.Book(StoppedRepository.Before).Close(incident, StoppedRepository.Closing("holdout:first#R1"), []);
        Directory.Delete(stopped.Repository.PathTo("artifacts"), recursive: true);
        Index(stopped, incident.Signature, Run, runs: 3);

        var result = await stopped.RunAsync();
        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF5022"]));
        Assert.That(result.Findings[0].Message, Does.Contain($"stopped the run {Run} after {incident.Id} was closed with holdout:first#R1."));
    }

    [Test]
    public async Task AReopenedIncidentIsAnErrorUntilItIsClosedWithAnotherPrevention()
    {
        using var stopped = new StoppedRepository();
        var book = stopped.Book(StoppedRepository.After);
        var (closed, _) = book.Close(await stopped.OpenAsync(), StoppedRepository.Closing("holdout:first#R1"), []);
        var reopened = book.Reopen(closed!, "It stopped again.");
        Assert.That(SmallRepository.Ids(await stopped.RunAsync()), Is.EqualTo(["SF5022"]));

        book.Close(reopened, StoppedRepository.Closing("holdout:second#R1"), []);
        Assert.That((await stopped.UpdateAsync()).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task APreventionThatIsGoneIsAnError()
    {
        using var stopped = new StoppedRepository();
        stopped.Book(StoppedRepository.After).Close(await stopped.OpenAsync(), StoppedRepository.Closing("holdout:first#R1"), []);
        File.Delete(stopped.Repository.PathTo("Shop/specs/first.holdout.md"));

        var result = await stopped.UpdateAsync();
        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF5023"]));
        Assert.That(result.Findings[0].Message, Does.Contain("first has no holdout of that name"));
    }

    [Test]
    public async Task AFileThatCannotBeReadIsAnErrorAtItsLine()
    {
        using var stopped = new StoppedRepository();
        var incident = await stopped.OpenAsync();
        stopped.Repository.Write(incident.Path, stopped.Repository.Read(incident.Path).Replace("stage: Generate", "stage: Nowhere", StringComparison.Ordinal));
        stopped.Repository.Write("Shop/.factory/incidents/README.md", "What stopped us.\n");
        stopped.Repository.Write("Shop/.factory/incidents/INC-1.md", "");

        var result = await stopped.RunAsync();
        Assert.That(result.Findings.Select(finding => (finding.Rule.Id, finding.Location.Path, finding.Location.Line)), Is.EquivalentTo(new[] { ("SF5020", "Shop/.factory/incidents/INC-1.md", 1), ("SF5020", incident.Path, 5) }));
    }

    [Test]
    public async Task NoStopOverIncidentsIsAStopOfItsOwn()
    {
        using var stopped = new StoppedRepository();
        stopped.Repository.Write("Shop/.factory/incidents/INC-1.md", "");
        await stopped.RunAsync();

        Assert.That(Directory.EnumerateFiles(stopped.Repository.PathTo("artifacts"), "incident.json", SearchOption.AllDirectories), Is.Empty);
    }

    private static void Index(StoppedRepository stopped, string signature, string last, int runs) => stopped.Repository.Write(
        "artifacts/factory/recurring.json",
        $$"""[{"signature":"{{signature}}","stage":"Generate","rule":"SF3001","runs":{{runs}},"first":"{{Run}}","last":"{{last}}"}]""");
}

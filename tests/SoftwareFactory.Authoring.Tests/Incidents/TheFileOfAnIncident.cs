using SoftwareFactory.Authoring.Incidents;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Authoring.Tests.Incidents;

internal sealed class TheFileOfAnIncident
{
    private const string Path = "Shop/.factory/incidents/INC-7K3QX-0AB9Z.md";

    private const string Open = """
        ---
        id: INC-7K3QX-0AB9Z
        signature: 7K3QX-0AB9Z
        status: open
        stage: Test
        rule: SF4502
        parts: [a.b, c]
        templates: [function@1]
        firstRun: "r1"
        lastRun: "r2"
        count: 2
        opened: 2030-01-31T09:30:00Z
        ---
        # SF4502 at Test

        ## Cause
        - one

        """;

    [Test]
    public void IsReadAndWrittenAsItStands()
    {
        var incident = IncidentFile.Read(Path, Open).Incident!;

        Assert.That((incident.Status, incident.Stage, incident.Rule, incident.Count, incident.Opened), Is.EqualTo((IncidentStatus.Open, Stage.Test, "SF4502", 2, new DateTimeOffset(2030, 1, 31, 9, 30, 0, TimeSpan.Zero))));
        Assert.That((incident.Parts, incident.Templates, incident.FirstRun, incident.LastRun), Is.EqualTo((new[] { "a.b", "c" }, new[] { "function@1" }, "r1", "r2")));
        Assert.That(IncidentFile.Write(incident), Is.EqualTo(Open));
    }

    [Test]
    public void KeepsWhatClosedIt()
    {
        var closed = IncidentFile.Read(Path, Open).Incident! with
        {
            Status = IncidentStatus.Closed,
            Closed = new DateTimeOffset(2030, 2, 1, 0, 0, 1, TimeSpan.Zero),
            RootCause = RootCause.Spec,
            Level = PreventionLevel.Impossible,
            Prevention = PreventionLink.Parse("test:tests/a \"b\" \\c.cs#It"),
        };
        var read = IncidentFile.Read(Path, IncidentFile.Write(closed));

        Assert.That(read.Findings, Is.Empty);
        Assert.That((read.Incident!.Closed, read.Incident.RootCause, read.Incident.Level, read.Incident.Prevention), Is.EqualTo((closed.Closed, closed.RootCause, closed.Level, closed.Prevention)));
    }

    [TestCase("status: open", "status: opne", 4, "'status' has to be open or reopened or closed, but is 'opne'.")]
    [TestCase("stage: Test", "stage: Testing", 5, "but is 'Testing'.")]
    [TestCase("count: 2", "count: 0", 11, "'count' has to be a whole number, 1 or more, but is '0'.")]
    [TestCase("opened: 2030-01-31T09:30:00Z", "opened: yesterday", 12, "'opened' has to be an instant such as 2030-12-31T09:30:00Z, but is 'yesterday'.")]
    [TestCase("id: INC-7K3QX-0AB9Z", "id: INC-1", 2, "'id' has to be INC-7K3QX-0AB9Z, after the signature, but is 'INC-1'.")]
    [TestCase("rule: SF4502", "rule: SF4502\nseverity: high", 7, "has no key 'severity'.")]
    [TestCase("rule: SF4502", "rule: SF4502\nprevention: more care", 7, "'prevention' has to be rule:<id>")]
    [TestCase("rule: SF4502\n", "", 2, "'rule' is missing.")]
    public void IsFaultyAtItsLine(string right, string wrong, int line, string message)
    {
        var reading = IncidentFile.Read(Path, Open.Replace(right, wrong, StringComparison.Ordinal));

        Assert.That(reading.Incident, Is.Null);
        Assert.That(reading.Findings.Select(finding => (finding.Rule.Id, finding.Location.Line)), Is.EqualTo(new[] { ("SF5020", line) }));
        Assert.That(reading.Findings[0].Message, Does.Contain(message));
    }

    [Test]
    public void IsNotClosedByAnEdit()
    {
        var reading = IncidentFile.Read(Path, Open.Replace("status: open", "status: closed", StringComparison.Ordinal));

        Assert.That(reading.Findings.Select(finding => finding.Message.Split('.')[0]), Is.EquivalentTo(["'rootCause' is missing", "'level' is missing", "'prevention' is missing", "'closed' is missing: a closed incident says when"]));
    }

    [TestCase("")]
    [TestCase("# no front matter")]
    [TestCase("---\n- a list\n---\n")]
    [TestCase("---\nid: x\n")]
    public void IsNoIncident(string text) => Assert.That(IncidentFile.Read(Path, text).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["SF5020"]));

    [Test]
    public void GrowsByALineInASection()
    {
        var body = IncidentProse.Of("SF4502 at Test");
        body = IncidentProse.Append(body, IncidentProse.Cause, "first\nstop");
        body = IncidentProse.Append(body, IncidentProse.Prevention, "a holdout");
        body = IncidentProse.Append(body, IncidentProse.Cause, "second stop");

        Assert.That(body, Is.EqualTo("# SF4502 at Test\n\n## Cause\n\n- first stop\n- second stop\n\n## Root cause\n\n## Prevention\n\n- a holdout\n"));
    }

    [Test]
    public void GetsBackASectionThatSomebodyRemoved() =>
        Assert.That(IncidentProse.Append("My own words.\n", IncidentProse.Cause, "again"), Is.EqualTo("My own words.\n\n## Cause\n\n- again\n"));
}

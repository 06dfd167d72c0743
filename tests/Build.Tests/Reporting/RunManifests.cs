using SoftwareFactory.Cake.Reporting;

namespace Build.Tests.Reporting;

internal sealed class RunManifests : IDisposable
{
    private const string Manifest = """
        {
          "_type": "https://in-toto.io/Statement/v1",
          "subject": [],
          "predicateType": "https://slsa.dev/provenance/v1",
          "predicate": {
            "runDetails": {
              "metadata": { "invocationId": "r1", "startedOn": "2026-01-01T00:00:00Z", "finishedOn": "2026-01-01T00:00:04.25Z" },
              "byproducts": [
                { "name": "run", "annotations": { "status": "stopped", "project": "Shop", "stage": "Conform", "firstPassYield": "1/2" } },
                { "name": "findings.sarif" },
                { "name": "part:a.first", "annotations": { "serial": "SF-00000-00000-00000-00001", "findings": 0, "stages": { "Intake": "passed", "Generate": "passed", "Conform": "passed" } } },
                { "name": "part:b.second", "annotations": { "serial": null, "findings": "2", "stages": { "Intake": "passed", "Generate": "passed", "Conform": "stopped" } } }
              ]
            }
          }
        }
        """;

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Test]
    public void AreNullBeforeTheFirstRun() => Assert.That(RunManifest.Read(_root.Path), Is.Null);

    [Test]
    public void TellRunsAndParts()
    {
        _root.Write("manifest.json", Manifest);
        var manifest = RunManifest.Read(_root.Path)!;

        Assert.That(manifest.RunId, Is.EqualTo("r1"));
        Assert.That(manifest.Time, Is.EqualTo(TimeSpan.FromSeconds(4.25)));
        Assert.That(manifest.Projects, Is.EqualTo(new[] { new ProjectRun("Shop", "stopped", "Conform", "1/2") }));
        Assert.That(manifest.Parts.Select(part => (part.Spec, part.Serial, part.Findings)), Is.EqualTo(new[]
        {
            ("a.first", "SF-00000-00000-00000-00001", 0), ("b.second", "", 2),
        }));
        Assert.That(manifest.Parts[1].Stages["Conform"], Is.EqualTo("stopped"));
        Assert.That(manifest.Parts[0].Time, Is.Null);
    }

    [Test]
    public void TakePartTimesFromTheLedgersUpToACutLine()
    {
        _root.Write("manifest.json", Manifest);
        _root.Write("runs/r1/Shop/ledger.jsonl", """
            {"at":"2026-01-01T00:00:00Z"}
            {"at":"2026-01-01T00:00:01Z","part":"a.first"}
            {"at":"2026-01-01T00:00:01.250Z","part":"a.first"}
            {"at":"2026-01-01T00:00:02Z","part":"b.second"}
            {"at":"2026-01-01T00:00:09Z","part":"b.sec
            """);
        var manifest = RunManifest.Read(_root.Path)!;

        Assert.That(manifest.Parts.Select(part => part.Time), Is.EqualTo(new TimeSpan?[] { TimeSpan.FromMilliseconds(250), TimeSpan.Zero }));
    }
}

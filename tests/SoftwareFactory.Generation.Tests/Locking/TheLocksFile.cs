using SoftwareFactory.Generation.Locking;

namespace SoftwareFactory.Generation.Tests.Locking;

internal sealed class TheLocksFile
{
    private static readonly GenerationLock Three = GenerationLock.Empty
        .With("b", [Entry("b", 2), Entry("b", 1)])
        .With("a", [Entry("a", 1)])
        .With("B", [Entry("B", 1)]);

    [Test]
    public void IsTwoLinesWhenEmpty() => Assert.That(GenerationLock.Empty.Write(), Is.EqualTo("{\"version\":1,\"entries\":[\nnull]}\n"));

    [Test]
    public void HasOneSortedEntryALine()
    {
        var lines = Three.Write().Split('\n');

        Assert.That(lines, Has.Length.EqualTo(7));
        Assert.That(lines[1..5], Has.All.StartsWith("{\"attempt\":").And.All.EndsWith("},"));
        Assert.That(Three.Entries.Select(entry => (entry.SpecId, entry.Attempt)), Is.EqualTo([("B", 1), ("a", 1), ("b", 1), ("b", 2)]));
    }

    [Test]
    public void ChangesByOneLineWhenASpecIsAdded()
    {
        var before = Three.Write().Split('\n');
        var after = Three.With("c", [Entry("c", 1)]).Write().Split('\n');

        Assert.That(after.Except(before).Count(), Is.EqualTo(1));
        Assert.That(before.Except(after), Is.Empty);
    }

    [Test]
    public void ReadsBackAsItWasWritten()
    {
        var reading = LockReader.Read("factory.lock.json", Three.Write());

        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Lock!.Write(), Is.EqualTo(Three.Write()));
        Assert.That(reading.Lock.Accepted("b")!.Attempt, Is.EqualTo(2));
        Assert.That(reading.Lock.Entries[0].Key.ChangedParts(Three.Entries[0].Key), Is.Empty);
    }

    /// <summary>A lock as people have committed it. Each version's stays here for ever; what is written now is that of the last.</summary>
    [TestCase("lock-1.json", 3)]
    public void OfEveryVersionIsReadForEver(string fixture, int entries)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Locking", "Fixtures", fixture));
        var reading = LockReader.Read(fixture, text);

        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Lock!.Entries, Has.Count.EqualTo(entries));
        var first = reading.Lock.Accepted("delivery.iso-duration")!;
        Assert.That(
            (first.Attempt, first.Provider, first.Model, first.Template, first.Serial.ToString(), first.Outputs.Keys.Single()),
            Is.EqualTo((1, "sample", "handwritten", "function@1", "SF-P8CB3-R49KC-VRY4T-R72Z2", "Delivery/IsoDuration.cs")));
        Assert.That(reading.Lock.Write(), fixture == $"lock-{GenerationLock.Version}.json" ? Is.EqualTo(text) : Is.Not.EqualTo(text));
    }

    [Test]
    public void HasAFixtureOfTheVersionThatIsWritten() =>
        Assert.That(File.Exists(Path.Combine(AppContext.BaseDirectory, "Locking", "Fixtures", $"lock-{GenerationLock.Version}.json")));

    [Test]
    public void IsOneJsonDocument() => Assert.That(() => System.Text.Json.JsonDocument.Parse(Three.Write()).Dispose(), Throws.Nothing);

    [Test]
    public void DoesNotMindACrlfCheckout() =>
        Assert.That(LockReader.Read("factory.lock.json", "\ufeff" + Three.Write().ReplaceLineEndings("\r\n")).Lock!.Write(), Is.EqualTo(Three.Write()));

    [Test]
    public void DoesNotMindLinesOutOfOrder()
    {
        var lines = Three.Write().Split('\n');
        string[] merged = [lines[0], lines[4], lines[2], lines[1], lines[3], .. lines[5..]];

        Assert.That(LockReader.Read("factory.lock.json", string.Join('\n', merged)).Lock!.Write(), Is.EqualTo(Three.Write()));
    }

    [Test]
    public void LeavesOutTokensThatNobodyCounted()
    {
        var entry = Entry("a", 1) with { InputTokens = null, OutputTokens = null };
        var text = GenerationLock.Empty.With("a", [entry]).Write();

        Assert.That(text, Does.Not.Contain("Tokens"));
        Assert.That(LockReader.Read("factory.lock.json", text).Lock!.Write(), Is.EqualTo(text));
    }

    [Test]
    public void ForgetsASpec()
    {
        Assert.That(Three.Without("b").Accepted("b"), Is.Null);
        Assert.That(Three.With("b", []).Write(), Is.EqualTo(Three.Without("b").Write()));
        Assert.That(Three.Entries, Has.Count.EqualTo(4));
    }

    [Test]
    public void TakesNoEntryThatIsNotTheSpecsOwn()
    {
        Assert.That(() => GenerationLock.Empty.With("a", [Entry("b", 1)]), Throws.ArgumentException);
        Assert.That(() => GenerationLock.Empty.With("a", [Entry("a", 1), Entry("a", 1)]), Throws.ArgumentException);
        Assert.That(() => GenerationLock.Empty.With("a", [Entry("a", 1) with { Request = Entry("a", 2).Request }]), Throws.ArgumentException);
    }

    private static LockEntry Entry(string specId, int attempt) => Sample.Entry(Sample.Request with { SpecId = specId, Attempt = attempt }, Sample.Response);
}

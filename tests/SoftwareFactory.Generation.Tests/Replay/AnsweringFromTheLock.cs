using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Replay;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Tests.Replay;

internal sealed class AnsweringFromTheLock : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly BlobStore _blobs;
    private readonly LockEntry _entry;

    public AnsweringFromTheLock()
    {
        _blobs = new BlobStore(_folder.Path);
        _entry = Sample.Store(_blobs, Sample.Request, Sample.Response);
    }

    public void Dispose() => _folder.Dispose();

    [SetUp]
    public void Restore() => Sample.Store(_blobs, Sample.Request, Sample.Response);

    [Test]
    public void GivesTheRecordedAnswer()
    {
        var reading = Ask(Sample.Request, Lock(_entry));

        Assert.That(reading.Finding, Is.Null);
        Assert.That(reading.Entry, Is.SameAs(_entry));
        Assert.That(reading.Answer!.Response, Is.EqualTo(Sample.Response));
        Assert.That(reading.Answer.Slots["body"], Is.EqualTo("    return 1m;\n"));
    }

    [Test]
    public void IsSF3001WhenThereIsNoEntry()
    {
        var reading = Ask(Sample.Request, GenerationLock.Empty);

        Assert.That((reading.Answer, reading.Entry), Is.EqualTo(((object?)null, (object?)null)));
        Assert.That(reading.Finding!.ToString(), Is.EqualTo(
            "specs/bulk-discount.spec.md(1,1): error SF3001: Shop/factory.lock.json has no answer for pricing.bulk-discount. Run once with FactoryMode=update and commit the lock."));
        Assert.That(reading.Finding.SpecId, Is.EqualTo(Sample.SpecId));
    }

    [Test]
    public void IsSF3002WithEachPartThatChanged()
    {
        var request = Sample.Request with { Model = "gpt-6", Temperature = "1" };
        var (locked, now) = (_entry.Key.Parts, LockKey.Of(request).Parts);

        var reading = Ask(request, Lock(_entry));

        Assert.That((reading.Answer, reading.Entry), Is.EqualTo(((object?)null, _entry)));
        Assert.That(reading.Finding!.ToString(), Is.EqualTo(
            "specs/bulk-discount.spec.md(1,1): error SF3002: Since the answer of pricing.bulk-discount was locked, its question changed: " +
            $"model ({locked["model"].Hex[..8]} → {now["model"].Hex[..8]}), options ({locked["options"].Hex[..8]} → {now["options"].Hex[..8]}). " +
            "Run once with FactoryMode=update and commit the lock."));
    }

    [Test]
    public void IsSF3003WhenABlobIsMissing([Values("request", "response")] string what)
    {
        var digest = what == "request" ? _entry.Request : _entry.Response;
        File.Delete(_blobs.PathOf(digest));

        Assert.That(Ask(Sample.Request, Lock(_entry)).Finding!.ToString(), Is.EqualTo(
            $"blobs/{digest.Hex[..2]}/{digest.Hex}: error SF3003: The locked {what} of pricing.bulk-discount is missing. Restore the file from version control."));
    }

    [Test]
    public void IsSF3003WhenABlobHasOtherBytes([Values("request", "response")] string what)
    {
        var digest = what == "request" ? _entry.Request : _entry.Response;
        File.AppendAllText(_blobs.PathOf(digest), "\n");

        Assert.That(Ask(Sample.Request, Lock(_entry)).Finding!.ToString(), Is.EqualTo(
            $"blobs/{digest.Hex[..2]}/{digest.Hex}: error SF3003: The locked {what} of pricing.bulk-discount has other bytes than were locked. Restore the file from version control."));
    }

    [Test]
    public void IsSF3003WhenTheResponseIsNone()
    {
        var entry = _entry with { Response = _blobs.Write("{}"u8) };

        Assert.That(Ask(Sample.Request, Lock(entry)).Finding!.Message, Does.StartWith("The locked response of pricing.bulk-discount is not a recorded response."));
    }

    [Test]
    public void IsSF3003WhenTheEntrysPartsAreNotItsKeys()
    {
        var foreign = LockKey.Of(Sample.Request with { Model = "gpt-6" });
        var parts = _entry with { Key = _entry.Key with { Parts = foreign.Parts } };
        var digest = _entry with { Key = _entry.Key with { Digest = foreign.Digest }, Request = foreign.Digest };

        foreach (var entry in (LockEntry[])[parts, digest])
            Assert.That(Ask(Sample.Request, Lock(entry)).Finding!.ToString(), Does.StartWith("Shop/factory.lock.json: error SF3003: "));
    }

    [Test]
    public void ChecksThatTheAnswerFits()
    {
        var entry = Sample.Store(_blobs, Sample.Request, Sample.Stopped("{}"));
        var reading = Ask(Sample.Request, Lock(entry));

        Assert.That(reading.Answer, Is.Null);
        Assert.That(reading.Finding!.Rule, Is.EqualTo(Rules.AnswerSchema));
    }

    [Test]
    public void TakesAttemptAndLaterTurnsFromTheRecord()
    {
        var reworked = Sample.Request with { Attempt = 3, Messages = PromptComposer.SendBack(Sample.Request.Messages, "{}", ["It lacks 'body'."]) };
        var entry = Sample.Store(_blobs, reworked, Sample.Response);

        var reading = Ask(Sample.Request, GenerationLock.Empty.With(entry.SpecId, [_entry, entry]));

        Assert.That(reading.Finding, Is.Null);
        Assert.That(reading.Entry, Is.SameAs(entry));
        Assert.That(RequestDocument.Of(reading.Request), Is.EqualTo(RequestDocument.Of(reworked)));
    }

    [Test]
    public void IsSF3002WhenTheFirstQuestionOfAReworkedPartChanged()
    {
        var reworked = Sample.Request with { Attempt = 2, Messages = PromptComposer.SendBack(Sample.Request.Messages, "{}", ["It lacks 'body'."]) };
        var entry = Sample.Store(_blobs, reworked, Sample.Response);

        var reading = Ask(Sample.Request with { Messages = PromptComposer.Compose("Write another discount.", Sample.Slots, "") }, Lock(entry));

        Assert.That(reading.Finding!.Rule, Is.EqualTo(Rules.LockStale));
        Assert.That(reading.Finding.Message, Does.Contain("its question changed: messages ("));
    }

    [Test]
    public void NamesTheModelAloneWhenTheModelOfAReworkedPartChanged()
    {
        var reworked = Sample.Request with { Attempt = 2, Messages = PromptComposer.SendBack(Sample.Request.Messages, "{}", ["It lacks 'body'."]) };
        var entry = Sample.Store(_blobs, reworked, Sample.Response);

        Assert.That(Ask(Sample.Request with { Model = "gpt-6" }, Lock(entry)).Finding!.Message, Does.Contain("its question changed: model ("));
    }

    [Test]
    public void ShowsARootedLockPathAsItShowsBlobs()
    {
        var lockPath = Path.Combine(_folder.Path, "factory.lock.json");

        Assert.That(LockReplay.Answer(Sample.Request, GenerationLock.Empty, _blobs, Sample.SpecFile, lockPath, Display).Finding!.Message, Does.StartWith("factory.lock.json has no answer"));
    }

    private static GenerationLock Lock(LockEntry entry) => GenerationLock.Empty.With(entry.SpecId, [entry]);

    private ReplayReading Ask(AnswerRequest request, GenerationLock answers) =>
        LockReplay.Answer(request, answers, _blobs, Sample.SpecFile, "Shop/factory.lock.json", Display);

    private string Display(string path) => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/');
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Tests.Locking;

internal sealed class ALockKey
{
    private static readonly LockKey Key = LockKey.Of(Sample.Request);

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("attempt", request => request with { Attempt = 2 });
        yield return Change("context", request => request with { Context = "class Order;" });
        yield return Change("messages", request => request with { Messages = [.. request.Messages, new PromptMessage("user", "More.")] });
        yield return Change("messages", request => request with { Messages = [request.Messages[1], request.Messages[0]] });
        yield return Change("messages", request => request with { Messages = [request.Messages[0] with { Role = "user" }, request.Messages[1]] });
        yield return Change("messages", request => request with { Messages = [request.Messages[0], request.Messages[1] with { Text = request.Messages[1].Text + " " }] });
        yield return Change("model", request => request with { Model = "gpt-5-mini" });
        yield return Change("options", request => request with { Temperature = "0" });
        yield return Change("options", request => request with { MaxOutputTokens = 1 });
        yield return Change("provider", request => request with { Provider = "sample" });
        yield return Change("schema", request => request with { Slots = [request.Slots[0] with { Description = "Else." }, request.Slots[1]] });
        yield return Change("slots", request => request with { Slots = [request.Slots[0] with { Kind = SlotKind.Text }, request.Slots[1]] });
    }

    [Test]
    public void HasItsNamedParts() =>
        Assert.That(Key.Parts.Keys.Order(StringComparer.Ordinal), Is.EqualTo(["attempt", "messages", "model", "options", "provider", "schema", "slots", "tools"]));

    [TestCaseSource(nameof(Changes))]
    public void NamesJustThePartThatChanged(string part, Func<AnswerRequest, AnswerRequest> change)
    {
        var other = LockKey.Of(change(Sample.Request));

        Assert.That(other.Digest, Is.Not.EqualTo(Key.Digest));
        Assert.That(Key.ChangedParts(other), Is.EqualTo([part]));
        Assert.That(other.ChangedParts(Key), Is.EqualTo([part]));
    }

    [Test]
    public void NamesBothWhenASlotIsAdded()
    {
        var slot = Sample.Slots[0] with { Name = "remarks" };

        Assert.That(Key.ChangedParts(LockKey.Of(Sample.Request with { Slots = [.. Sample.Slots, slot] })), Is.EqualTo(["schema", "slots"]));
    }

    [Test]
    public void NamesAPartThatOnlyOneOfThemHas()
    {
        var without = Key with { Parts = Key.Parts.Where(part => part.Key != "tools").ToDictionary() };

        Assert.That(Key.ChangedParts(without), Is.EqualTo(["tools"]));
        Assert.That(without.ChangedParts(Key), Is.EqualTo(["tools"]));
    }

    [Test]
    public void DoesNotKnowTheSpecNorWhereItsSlotsStand()
    {
        var slots = Sample.Slots.Select(slot => slot with { Location = new SourceLocation("elsewhere.sbn", 99, 1) }).ToList();
        var other = LockKey.Of(Sample.Request with { SpecId = "another", Slots = slots });

        Assert.That(other.Digest, Is.EqualTo(Key.Digest));
        Assert.That(Key.ChangedParts(other), Is.Empty);
    }

    [TestCase("one\r\ntwo", "one\ntwo")]
    [TestCase("one\rtwo", "one\ntwo")]
    [TestCase("\ufeffone", "one")]
    [TestCase("cafe\u0301", "caf\u00e9")]
    public void DoesNotKnowLineEndsNorNormalization(string one, string other)
    {
        Assert.That(LockKey.Of(Asking(one)).Digest, Is.EqualTo(LockKey.Of(Asking(other)).Digest));
        Assert.That(LockKey.Of(Asking(one)).ChangedParts(LockKey.Of(Asking(other))), Is.Empty);

        static AnswerRequest Asking(string text) => Sample.Request with
        {
            Messages = [new PromptMessage("user", text)],
            Slots = [Sample.Slots[0] with { Description = text }],
        };
    }

    /// <summary>A lock that people committed must still be found after an upgrade: change this only together with <see cref="GenerationLock.Version"/>.</summary>
    [Test]
    public void StaysWhatItIs()
    {
        var request = Sample.Request with { Messages = [new PromptMessage("user", "Write it.")] };

        Assert.That(LockKey.Of(request).Digest.Hex, Is.EqualTo("a93750fc5bdec17b0f8015a27a34bb391ff68a5a415874e2ca3e9c2726715a2a"));
    }

    private static TestCaseData Change(string part, Func<AnswerRequest, AnswerRequest> change) => new(part, change);
}

using SoftwareFactory.Core.Templates;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Tests.Requests;

internal sealed class TheConversation
{
    private static readonly IReadOnlyList<PromptMessage> First = PromptComposer.Compose("Write\r\nit.", Sample.Slots, "");

    [Test]
    public void BeginsWithTheFactorysRulesAndThePrompt()
    {
        Assert.That(First.Select(message => message.Role), Is.EqualTo(["system", "user"]));
        Assert.That(First[1].Text, Is.EqualTo("Write\nit."));
    }

    [Test]
    public void ShowsWhatTheSpecUses() =>
        Assert.That(PromptComposer.Compose("Write it.\n", Sample.Slots, "class Order;\n")[1].Text, Is.EqualTo(
            "Write it.\n\nWhat the code may use of the project, as it is declared there:\n\n```csharp\nclass Order;\n```\n"));

    [Test]
    public void ListsTheSlots() =>
        Assert.That(First[0].Text, Does.EndWith(
            "\n\nSlots:\n- summary (text of an XML documentation comment, one line, at most 1 lines): What it computes.\n" +
            "- body (C# statements of one block, at most 40 lines): The method's body.\n"));

    [Test]
    public void SaysWhatMayBeEmpty() =>
        Assert.That(PromptComposer.Compose("", [Sample.Slots[1] with { Optional = true }], "")[0].Text, Does.Contain("at most 40 lines, may be empty): "));

    [Test]
    public void NamesEveryKind()
    {
        foreach (var kind in Enum.GetValues<SlotKind>())
            Assert.That(() => PromptComposer.Compose("", [Sample.Slots[0] with { Kind = kind }], ""), Throws.Nothing);
    }

    [Test]
    public void GoesOnWithEachAnswerAndWhatWasFoundInIt()
    {
        var messages = PromptComposer.SendBack(PromptComposer.SendBack(First, "{}", ["It lacks 'body'.", "It is empty."]), "{ }", ["Again."]);

        Assert.That(messages.Select(message => message.Role), Is.EqualTo(["system", "user", "assistant", "user", "assistant", "user"]));
        Assert.That(messages[2].Text, Is.EqualTo("{}"));
        Assert.That(messages[3].Text, Is.EqualTo(
            "The inspection sent this answer back:\n- It lacks 'body'.\n- It is empty.\nAnswer again, with every slot, and correct what was found.\n"));
    }

    [Test]
    public void ShowsTheAcceptedAnswerWhenItsRulesChanged()
    {
        var messages = PromptComposer.Revise(First, "{}");

        Assert.That(messages.Select(message => message.Role), Is.EqualTo(["system", "user", "assistant", "user"]));
        Assert.That(messages[2].Text, Is.EqualTo("{}"));
        Assert.That(messages[3].Text, Does.Contain("keep all that still holds"));
    }
}

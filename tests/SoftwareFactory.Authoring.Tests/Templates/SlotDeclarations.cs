using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class SlotDeclarations
{
    [Test]
    public void GiveTheSlotsInOrder()
    {
        var slots = TemplateText.Renderer("a\n  {{ slot 'summary' 'doc' ' What it is. ' }}\n{{ slot \"body\" \"statements\" \"It.\" max_lines: 40 }}\n{{ slot 'rest' 'members' 'More.' optional: true max_lines: 7 }}")
            .RenderDefault(TemplateText.Spec, TemplateText.Context).Slots;
        Assert.That(slots, Is.EqualTo(new[]
        {
            new Slot("summary", SlotKind.Doc, "What it is.", new SourceLocation("templates/small/part.cs.sbn", 2, 6)) { MaxLines = 50 },
            new Slot("body", SlotKind.Statements, "It.", new SourceLocation("templates/small/part.cs.sbn", 3, 4)) { MaxLines = 40 },
            new Slot("rest", SlotKind.Members, "More.", new SourceLocation("templates/small/part.cs.sbn", 4, 4)) { MaxLines = 7, Optional = true },
        }));
    }

    [Test]
    public void HaveTheirOptions()
    {
        var slot = TemplateText.Renderer("{{ slot 's' 'expression' 'd' returns: 'decimal' allow: 'System.Console, System.IO' deny: 'System.Linq' }}")
            .RenderDefault(TemplateText.Spec, TemplateText.Context).Slots[0];

        Assert.That(slot.Returns, Is.EqualTo("decimal"));
        Assert.That(slot.Allow, Is.EqualTo(["System.Console", "System.IO"]));
        Assert.That(slot.Deny, Is.EqualTo(["System.Linq"]));
        Assert.That(SlotDefaults.Of(slot), Is.EqualTo("default(decimal)!"));
    }

    [TestCase("expression", SlotKind.Expression, "default!")]
    [TestCase("statements", SlotKind.Statements, "throw null!;")]
    [TestCase("members", SlotKind.Members, "")]
    [TestCase("types", SlotKind.Types, "")]
    [TestCase("type", SlotKind.Type, "object")]
    [TestCase("identifier", SlotKind.Identifier, "slot_s")]
    [TestCase("doc", SlotKind.Doc, "")]
    [TestCase("text", SlotKind.Text, "")]
    public void KnowEveryKind(string name, SlotKind kind, string text)
    {
        var rendering = TemplateText.Renderer($"<{{{{ slot 's' '{name}' 'd' }}}}>").RenderDefault(TemplateText.Spec, TemplateText.Context);
        Assert.That(rendering.Slots.Single().Kind, Is.EqualTo(kind));
        Assert.That(rendering.Files.Single().Text, Is.EqualTo($"<{text}>\n"));
    }

    [TestCase("slot", "A slot's name is lower-case words joined by _, not ''.")]
    [TestCase("slot 'Body' 'doc' 'd'", "A slot's name is lower-case words joined by _, not 'Body'.")]
    [TestCase("slot 7 'doc' 'd'", "A slot's name is lower-case words joined by _, not '7'.")]
    [TestCase("slot 's'", "The slot 's' has the kind ''; the kinds are expression, statements, members, types, type, identifier, doc, text.")]
    [TestCase("slot 's' 'Doc' 'd'", "The slot 's' has the kind 'Doc';")]
    [TestCase("slot 's' '3' 'd'", "The slot 's' has the kind '3';")]
    [TestCase("slot 's' 'doc'", "The slot 's' does not say what belongs there.")]
    [TestCase("slot 's' 'doc' ' '", "The slot 's' does not say what belongs there.")]
    [TestCase("slot 's' 'doc' 'd' max_lines: 0", "The slot 's' has max_lines '0'; it is a whole number, 1 or more.")]
    [TestCase("slot 's' 'doc' 'd' max_lines: '3'", "The slot 's' has max_lines '3';")]
    [TestCase("slot 's' 'doc' 'd' optional: 'yes'", "The slot 's' has optional 'yes'; it is true or false.")]
    [TestCase("slot 's' 'doc' 'd' max_statements: 3", "The slot 's' has max_statements '3'; it is a whole number, 1 or more, of a slot of kind statements.")]
    [TestCase("slot 's' 'statements' 'd' max_statements: 0", "The slot 's' has max_statements '0';")]
    [TestCase("slot 's' 'doc' 'd' returns: 'int'", "The slot 's' has returns 'int'; it is the C# type of a slot of kind expression or statements.")]
    [TestCase("slot 's' 'expression' 'd' returns: 3", "The slot 's' has returns '3';")]
    [TestCase("slot 's' 'expression' 'd' allow: 'System.Console, M:System.X()'", "The slot 's' allows or denies 'System.Console, M:System.X()';")]
    [TestCase("slot 's' 'expression' 'd' deny: true", "The slot 's' allows or denies 'True';")]
    [TestCase("slot 's' 'doc' 'd' maxlines: 3", "A slot has no option 'maxlines'; it has max_lines, optional, max_statements, returns, allow, deny.")]
    public void ThatAreWrongAreReported(string call, string message)
    {
        var finding = TemplateText.FindingsOf($"\n {{{{ {call} }}}}").Single();
        Assert.That(finding, Does.StartWith("templates/small/part.cs.sbn(2,5): error SF1204: " + message));
    }

    [Test]
    public void OfOneNameTwiceAreReported() =>
        Assert.That(TemplateText.FindingsOf("{{ for i in 1..2 }}\n{{ slot 's' 'doc' 'd' }}{{ end }}").Single(), Does.StartWith("templates/small/part.cs.sbn(2,4): error SF1204: The slot 's' is declared a second time."));

    [TestCase("{{ x = slot 's' 'doc' 'd' }}")]
    [TestCase("{{ slot 's' 'doc' 'd' | string.size }}")]
    [TestCase("{{ slot 's' 'doc' 'd' | string.slice 0 1 }}")]
    [TestCase("{{ x = slot 's' 'doc' 'd'; x; x }}")]
    [TestCase("{{ if (slot 's' 'doc' 'd') == '' }}{{ end }}")]
    public void WhoseTextGoesElsewhereAreReported(string text) =>
        Assert.That(TemplateText.FindingsOf(text), Has.Some.StartsWith("templates/small/part.cs.sbn").And.Some.Contains("SF1204"));

    [Test]
    public void AreAllReportedAtOnce() =>
        Assert.That(TemplateText.FindingsOf("{{ slot }}\n{{ slot 's' }}\n{{ nothing }}"), Has.Length.EqualTo(3));

    [Test]
    public void InPromptsOrPathsAreErrors()
    {
        var prompt = TemplateText.Renderer("x", prompt: "{{ slot 's' 'doc' 'd' }}").RenderPrompt(TemplateText.Spec, TemplateText.Context, []);
        Assert.That(prompt.Findings.Single().ToString(), Does.StartWith("templates/small/prompt.md.sbn(1,4): error SF1203"));
        var definition = TemplateText.Definition.Replace("{{ type }}.cs", "{{ slot \"s\" \"doc\" \"d\" }}.cs", StringComparison.Ordinal);
        var path = TemplateText.Renderer("x", definition: definition).RenderDefault(TemplateText.Spec, TemplateText.Context);
        Assert.That(path.Findings.Single().ToString(), Does.StartWith("templates/small/template.yaml(18,11): error SF1203"));
        Assert.That(path.Findings.Single().SpecId, Is.EqualTo("a"));
    }
}

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
    [TestCase("slot 's' 'doc' 'd' maxlines: 3", "A slot has no option 'maxlines'; it has max_lines and optional.")]
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

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class Prompts
{
    private const string Output = "class {{ type }}\n{\n{{ slot 'body' 'members' 'All of it.' max_lines: 9 }}\n{{ slot 'more' 'members' 'The rest.' optional: true }}\n}\n";

    [Test]
    public void SeeSlotsAndFiles()
    {
        const string Prompt = "{{ for s in slots }}{{ s.name }} {{ s.kind }} {{ s.description }} {{ s.max_lines }} {{ s.optional }}\n{{ end }}{{ for f in files }}{{ f.path }}:\n{{ f.text }}{{ end }}";
        var renderer = TemplateText.Renderer(Output, Prompt);
        var slots = renderer.RenderDefault(TemplateText.Spec, TemplateText.Context).Slots;
        var prompt = renderer.RenderPrompt(TemplateText.Spec, TemplateText.Context, slots);
        Assert.That(prompt.Findings, Is.Empty);
        Assert.That(prompt.Text, Is.EqualTo("body members All of it. 9 false\nmore members The rest. 50 true\nThing.cs:\nclass Thing\n{\n⟪body⟫\n⟪more⟫\n}\n"));
    }

    [Test]
    public void AreEmptyWhenTheyDoNotRender()
    {
        var prompt = TemplateText.Renderer("x", "a\n{{ nothing }}").RenderPrompt(TemplateText.Spec, TemplateText.Context, []);
        Assert.That(prompt.Text, Is.Empty);
        Assert.That(prompt.Findings.Places(), Is.EqualTo(new[] { "SF1203 (2,4)" }));
        Assert.That(prompt.Findings[0].SpecId, Is.EqualTo("a"));
    }
}

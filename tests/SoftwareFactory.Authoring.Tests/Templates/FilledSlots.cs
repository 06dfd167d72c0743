using SoftwareFactory.Authoring.Templates;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class FilledSlots
{
    private const string Around = "class {{ type }}\n{\n{{ slot 'body' 'members' 'd' }}\n} // {{ slot 'note' 'doc' 'd' }}!\n";

    [TestCase("    int x;")]
    [TestCase("  \"\"\"\n   raw {{ type }} {%{ }%}\n  \"\"\"  ")]
    [TestCase("{{ for }} {{ slot 'x' }} }}")]
    [TestCase("\uE0000\uE000 \uE0001\uE000 \uF8FF")]
    [TestCase("\uE000")]
    [TestCase("a\n\n\nb\n\n")]
    [TestCase("\n")]
    [TestCase("\t tabs \u00a0\u2028\u200b\ufeff")]
    [TestCase("\ufeffbegins with a mark")]
    [TestCase("\ud83d\ude00 \ud800 lone")]
    [TestCase("@\"C:\\{0}\" $\"{x:N2}\"")]
    [TestCase("")]
    public void HoldTheAnswerExactly(string answer)
    {
        var rendering = TemplateText.Renderer(Around).Render(TemplateText.Spec, TemplateText.Context, new Dictionary<string, string> { ["body"] = answer, ["note"] = "n" + answer });
        var file = rendering.Files.Single();
        Assert.That(file.Text, Is.EqualTo($"class Thing\n{{\n{answer}\n}} // n{answer}!\n"));
        Assert.That(file.Spans.Select(span => file.Text.Substring(span.Start, span.Length)), Is.EqualTo(new[] { answer, "n" + answer }));
        Assert.That(file.Spans.Select(span => span.Slot.Name), Is.EqualTo(new[] { "body", "note" }));
    }

    [TestCase("a\r\nb\rc\n", "a\nb\nc\n")]
    [TestCase("\r\n", "\n")]
    public void HoldLineFeedsOnly(string answer, string text)
    {
        var file = TemplateText.Renderer("<{{ slot 's' 'members' 'd' }}>").Render(TemplateText.Spec, TemplateText.Context, new Dictionary<string, string> { ["s"] = answer }).Files.Single();
        Assert.That(file.Text, Is.EqualTo($"<{text}>\n"));
        Assert.That(file.Spans.Single().Length, Is.EqualTo(text.Length));
    }

    [TestCase("\uE000 \uE001")]
    [TestCase("\uE0000\uE000")]
    public void AreFoundEvenWhenTheTemplateOrSpecHoldsMarks(string text)
    {
        var spec = TemplateText.SpecWith($"type: Thing\ngreeting: '{text}'");
        var file = TemplateText.Renderer(text + "{{ greeting }}<{{ slot 's' 'text' 'd' }}>").Render(spec, TemplateText.Context, new Dictionary<string, string> { ["s"] = text }).Files.Single();
        Assert.That(file.Text, Is.EqualTo($"{text}{text}<{text}>\n"));
        Assert.That(file.Spans.Single().Start, Is.EqualTo((2 * text.Length) + 1));
    }

    [Test]
    public void WrittenByACalculatedMarkAreReported() =>
        Assert.That(TemplateText.FindingsOf("{{ \"\\uE0000\\uE000\" }}{{ slot 's' 'text' 'd' }}"), Has.Some.Contains("SF1204"));

    // The optional slot alone on its line takes the line with it, and the blank line before.
    [TestCase("{\n    int a;\n\n{{ slot 's' 'members' 'd' optional: true }}\n}\n", "", "{\n    int a;\n}\n")]
    [TestCase("{\n    int a;\n\n{{ slot 's' 'members' 'd' optional: true }}\n}\n", "    int b;", "{\n    int a;\n\n    int b;\n}\n")]
    [TestCase("{\n{{ slot 's' 'members' 'd' optional: true }}\n}\n", "", "{\n}\n")]
    [TestCase("{{ slot 's' 'members' 'd' optional: true }}\n}\n", "", "}\n")]
    [TestCase("{\n\n{{ slot 's' 'members' 'd' }}\n}\n", "", "{\n\n\n}\n")]
    [TestCase("{\n\nx {{ slot 's' 'members' 'd' optional: true }}\n}\n", "", "{\n\nx \n}\n")]
    [TestCase("{\n\n{{ slot 's' 'members' 'd' optional: true }} x\n}\n", "", "{\n\n x\n}\n")]
    [TestCase("a\n\n{{ slot 's' 'members' 'd' optional: true }}", "", "a\n\n")]
    public void LeaveNoBlankLinesWhenOptionalAndEmpty(string text, string answer, string rendered)
    {
        var file = TemplateText.Renderer(text).Render(TemplateText.Spec, TemplateText.Context, new Dictionary<string, string> { ["s"] = answer }).Files.Single();
        Assert.That(file.Text, Is.EqualTo(rendered));
        Assert.That(file.Text.Substring(file.Spans[0].Start, file.Spans[0].Length), Is.EqualTo(answer));
    }

    [TestCase("", "", "{\n}\n")]
    [TestCase("A\n\n", "", "{\n\nA\n\n\n}\n")]
    [TestCase("", "B", "{\n\nB\n}\n")]
    [TestCase("A", "B", "{\n\nA\n\nB\n}\n")]
    public void LeaveNoBlankLinesWhenTwoAreOptional(string first, string second, string rendered)
    {
        var file = TemplateText.Renderer("{\n\n{{ slot 'a' 'members' 'd' optional: true }}\n\n{{ slot 'b' 'members' 'd' optional: true }}\n}\n")
            .Render(TemplateText.Spec, TemplateText.Context, new Dictionary<string, string> { ["a"] = first, ["b"] = second }).Files.Single();
        Assert.That(file.Text, Is.EqualTo(rendered));
        Assert.That(file.Spans.Select(span => file.Text.Substring(span.Start, span.Length)), Is.EqualTo(new[] { first, second }));
    }

    [Test]
    public void NeedAnAnswerEach() =>
        Assert.That(() => TemplateText.Renderer(Around).Render(TemplateText.Spec, TemplateText.Context, new Dictionary<string, string>()), Throws.ArgumentException);

    [Test]
    public void FollowTheContext()
    {
        var renderer = TemplateText.Renderer("{{ namespace_folder 'Shop.Pricing' }}");
        Assert.That(renderer.RenderDefault(TemplateText.Spec, new TemplateContext("Shop", TemplateText.Context.Interfaces)).Files[0].Text, Is.EqualTo("Pricing/\n"));
        Assert.That(renderer.RenderDefault(TemplateText.Spec, new TemplateContext("", TemplateText.Context.Interfaces)).Files[0].Text, Is.EqualTo("Shop/Pricing/\n"));
    }
}

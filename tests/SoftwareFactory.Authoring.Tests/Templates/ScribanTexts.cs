using Scriban.Runtime;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class ScribanTexts
{
    // What templates use of the language renders to the very text that Scriban itself gives.
    [TestCase("plain\n")]
    [TestCase("no line end {{ type }}\n")]
    [TestCase("a\n{{~ if type == 'Thing' ~}}\n  b\n{{~ else ~}}\n  c\n{{~ end ~}}\nd\n")]
    [TestCase("{{- for i in 1..3 }}{{ i }}{{ if !for.last }}, {{ end }}{{ end -}}   \n\n  x\n")]
    [TestCase("  {{ 'a\nb' }}\n    {{ capture x }}c\nd{{ end }}{{ x }}\n")]
    [TestCase("{{ x = 'q'; x | string.upcase | string.append type }}\n")]
    [TestCase("{{ func twice(t); ret t + t; end; twice type }}\n")]
    [TestCase("{{ [3, 1, 2] | array.reverse | array.join ',' }} {{ 7 | math.divided_by 2 }} {{ 'a,b' | string.split ',' | array.size }}\n")]
    [TestCase("{{ case type; when 'Thing'; }}one{{ else }}two{{ end }} {%{ {{ raw }} }%}\n")]
    [TestCase("tabs\t{{ \"\\t\" }}\ttrailing  \n{{# comment }}\n{{ with { a: 1 } }}{{ a }}{{ end }}\n")]
    [TestCase("{{ 1.5 + 2 }} {{ true && false }} {{ 'B' > 'a' }} {{ type | string.size }}\n")]
    public void RenderAsScribanDoes(string text)
    {
        var context = new Scriban.TemplateContext { AutoIndent = false };
        context.PushGlobal(new ScriptObject { ["type"] = "Thing" });
        Assert.That(TemplateText.Render(text) + "\n", Is.EqualTo(Scriban.Template.Parse(text).Render(context)));
    }

    [TestCase("date.now")]
    [TestCase("date.parse '2020-01-01'")]
    [TestCase("timespan.from_days 1")]
    [TestCase("math.random 1 9")]
    [TestCase("math.uuid")]
    [TestCase("math.format 1.5 'N2' 'de-DE'")]
    [TestCase("object.eval '1 + 1'")]
    [TestCase("object.eval_template 'x'")]
    [TestCase("'[1]' | object.from_json")]
    [TestCase("include 'part.cs.sbn'")]
    [TestCase("include_join ['part.cs.sbn'] ','")]
    [TestCase("'a' | regex.match '(a+)+$'")]
    [TestCase("'1,5' | string.to_double")]
    [TestCase("['b', 'a'] | array.sort")]
    [TestCase("env 'PATH'")]
    public void CannotCallWhatIsNotDeterministic(string call) =>
        Assert.That(TemplateText.FindingsOf($"\n {{{{ {call} }}}}").Single(), Does.Match(@"^templates/small/part\.cs\.sbn\(2,\d+\): error SF1203: "));

    [TestCase("{{ typ }}", "(1,4): error SF1203: The variable or function `typ` was not found. Correct the template.")]
    [TestCase("a\n  {{ if }}x{{ end }}", "(2,9)")]
    [TestCase("{{ spec.titel }}", "(1,")]
    [TestCase("{{ contract.nothing }}", "(1,")]
    [TestCase("{{ type.foo }}", "(1,")]
    [TestCase("{{ spec.rules[9].id }}", "(1,")]
    [TestCase("{{ 'open }}", "(1,")]
    [TestCase("{{ declarations 'decimal' }}", "(1,4): error SF1203")]
    [TestCase("{{ for i in 1..100000 }}x{{ end }}", "(1,14): error SF1203")]
    [TestCase("{{ while true }}x{{ end }}", "(1,")]
    [TestCase("{{ func f(x); ret f(x); end; f 1 }}", "(1,")]
    [TestCase("{{ 'x' | string.pad_left 9 }}", "(1,")]
    [TestCase("{{ x = 'x'; for i in 1..40; x = x + x; end; x }}", "(1,")]
    [TestCase("{{ string.upcase = 'x' }}", "(1,")]
    [TestCase("{{ spec.id = 'x' }}", "(1,")]
    public void WithAnErrorAreReportedWithTheirPlace(string text, string start) =>
        Assert.That(TemplateText.FindingsOf(text)[0], Does.StartWith("templates/small/part.cs.sbn" + start).And.Contains("SF1203"));

    [Test]
    public void NestedDeepAreReported() =>
        Assert.That(TemplateText.FindingsOf($"{{{{ {new string('(', 5_000)}1{new string(')', 5_000)} }}}}")[0], Does.Contain("SF1203"));

    [Test]
    public void DoNotSeeWhatAnotherTextAssigned()
    {
        var definition = TemplateText.Definition.Replace("limits:", "  - path: two.cs\n    from: part.cs.sbn\nlimits:", StringComparison.Ordinal);
        var rendering = TemplateText.Renderer("{{ type }}{{ type = 'Other'; type }}", definition: definition).RenderDefault(TemplateText.Spec, TemplateText.Context);
        Assert.That(rendering.Files.Select(file => file.Text), Is.EqualTo(new[] { "ThingOther\n", "ThingOther\n" }));
    }

    [Test]
    public void DoNotDependOnTheThreadsCulture()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        var comma = (System.Globalization.CultureInfo)culture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        Thread.CurrentThread.CurrentCulture = comma;
        try
        {
            Assert.That(TemplateText.Render("{{ 1.5 }} {{ 3 / 2.0 }}"), Is.EqualTo("1.5 1.5"));
            Assert.That(Thread.CurrentThread.CurrentCulture, Is.SameAs(comma));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Test]
    public void RenderConcurrently()
    {
        var renderer = TemplateText.Renderer("{{ for i in 1..20 }}{{ type | words }}{{ slot ('s_' + i) 'doc' 'd' }}{{ end }}");
        var texts = new string[64];
        Parallel.For(0, texts.Length, i => texts[i] = renderer.RenderDefault(TemplateText.SpecWith($"type: Thing{i % 4}"), TemplateText.Context).Files.Single().Text);
        Assert.That(texts.Distinct().Count(), Is.EqualTo(4));
    }
}

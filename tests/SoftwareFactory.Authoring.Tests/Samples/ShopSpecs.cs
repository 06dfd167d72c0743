using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Specs.Lint;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Samples;

/// <summary>The sample's specs, holdouts, answers and the repository's own templates fit each other.</summary>
public sealed class ShopSpecs
{
    private const string Folder = "samples/Shop/Shop";

    private static readonly IReadOnlyDictionary<string, string> Files = Repository.FilesOf(Folder)
        .Where(file => file.Key.StartsWith("specs/", StringComparison.Ordinal) || file.Key.StartsWith("answers/", StringComparison.Ordinal))
        .ToDictionary();

    private static readonly TemplateContext Context = new("Shop", new Dictionary<string, InterfaceModel>
    {
        ["interface"] = new("IOrderPricer", [], [
            new("PriceLine", "price_line", "public LinePrice PriceLine(OrderLine line)", false, "The price of one line."),
            new("Price", "price", "public OrderPrice Price(Order order)", false, "The price of a whole order."),
        ]),
    });

    public static IEnumerable<string> Paths => Files.Keys.Where(path => path.EndsWith(".spec.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Paths))]
    public void HaveNoFindings(string path) => Assert.That(SpecReader.Read(path, Files[path]).Findings, Is.Empty);

    [TestCaseSource(nameof(Paths))]
    public void HaveHoldoutsForEveryRule(string path)
    {
        var spec = SpecReader.Read(path, Files[path]).Spec!;
        var holdouts = path.Replace(".spec.md", ".holdout.md", StringComparison.Ordinal);
        var reading = HoldoutReader.Read(holdouts, Files[holdouts], spec);
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Examples.Select(example => example.Clause).Distinct(), Is.EquivalentTo(spec.Rules.Select(rule => rule.Id)));
        Assert.That(SpecLint.Check(spec, reading.Examples), Is.Empty);
    }

    [Test]
    public void AskForNothingThatThereIs()
    {
        var specs = Paths.Select(path => SpecReader.Read(path, Files[path]).Spec!).OrderBy(spec => spec.Id, StringComparer.Ordinal).ToArray();
        Assert.That(SimilarSpecs.Find(specs).Concat(specs.SelectMany(LibraryMembers.Find)), Is.Empty);
    }

    [TestCaseSource(nameof(Paths))]
    public void RenderWithTheirAnswers(string path)
    {
        var spec = SpecReader.Read(path, Files[path]).Spec!;
        var template = OurTemplate.Read(spec.Template);
        Assert.That(ParameterCheck.Check(template, spec), Is.Empty);

        var renderer = new TemplateRenderer(template);
        var plain = renderer.RenderDefault(spec, Context);
        Assert.That(plain.Findings, Is.Empty);

        var answers = Answers(spec);
        Assert.That(answers.Keys, Is.EquivalentTo(plain.Slots.Select(slot => slot.Name)));
        var file = renderer.Render(spec, Context, answers).Files.Single();
        Assert.That(file.Text, Does.Not.Match(@"[ \t]\n|\n\n\n|\n\n *\}|\{\n\n"));
        Assert.That(file.Path, Is.EqualTo(string.Concat(spec.With[0].Text["Shop.".Length..].Replace('.', '/'), "/", spec.With[1].Text, ".cs")));
        foreach (var span in file.Spans)
            Assert.That(file.Text.Substring(span.Start, span.Length), Is.EqualTo(answers[span.Slot.Name]));
    }

    [TestCaseSource(nameof(Paths))]
    public void KeepHoldoutsOutOfPrompts(string path)
    {
        var spec = SpecReader.Read(path, Files[path]).Spec!;
        var renderer = new TemplateRenderer(OurTemplate.Read(spec.Template));
        var prompt = renderer.RenderPrompt(spec, Context, renderer.RenderDefault(spec, Context).Slots);
        Assert.That(prompt.Findings, Is.Empty);
        foreach (var example in spec.Examples.OfType<CodeExample>())
            Assert.That(prompt.Text, Does.Contain(example.Code));

        var holdouts = path.Replace(".spec.md", ".holdout.md", StringComparison.Ordinal);
        foreach (var line in Files[holdouts].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !Files[path].Contains(line, StringComparison.Ordinal)))
            Assert.That(prompt.Text, Does.Not.Contain(line));
    }

    private static Dictionary<string, string> Answers(Spec spec)
    {
        var source = new SourceText("answers", Files[$"answers/{spec.Id}.yaml"]);
        return ((YamlMap)YamlReader.Read(source, Rules.SpecFormat).Root!).Entries.ToDictionary(entry => entry.Key, entry => ((YamlText)entry.Value).Value);
    }
}

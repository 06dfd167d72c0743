using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Samples;

/// <summary>The first three templates, with the example specs of their README pages.</summary>
public sealed partial class OurTemplates
{
    private static readonly TemplateContext Context = new("Shop", new Dictionary<string, InterfaceModel>
    {
        ["interface"] = new("IOrderPricer", ["Shop", "Shop.Ordering"], [
            new("Price", "price", "public decimal Price(Order order)", false, "What the order costs."),
            new("LineLimit", "line_limit", "public int LineLimit", true, "Most lines of an order."),
        ]),
    });

    [Test]
    public void MakeAFunction() => AssertRendered(
        "function",
        "Pricing/BulkDiscount.cs",
        new()
        {
            ["summary"] = "Takes the bulk discount off a line.",
            ["body"] = "        ArgumentOutOfRangeException.ThrowIfNegative(quantity);\n        return Total(unitPrice, quantity);",
            ["helpers"] = "    private static decimal Total(decimal unitPrice, int quantity) => unitPrice * quantity;",
        },
        """
        using System.Globalization;

        namespace Shop.Pricing;

        /// <summary>Takes the bulk discount off a line.</summary>
        public static class BulkDiscount
        {
            /// <summary>The price of a line after the bulk discount.</summary>
            public static decimal Apply(decimal unitPrice, int quantity)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(quantity);
                return Total(unitPrice, quantity);
            }

            private static decimal Total(decimal unitPrice, int quantity) => unitPrice * quantity;
        }

        """);

    [Test]
    public void MakeAFunctionWithoutHelpers() => AssertRendered(
        "function",
        "Pricing/BulkDiscount.cs",
        new() { ["summary"] = "S.", ["body"] = "        return 0m;", ["helpers"] = "" },
        """
        using System.Globalization;

        namespace Shop.Pricing;

        /// <summary>S.</summary>
        public static class BulkDiscount
        {
            /// <summary>The price of a line after the bulk discount.</summary>
            public static decimal Apply(decimal unitPrice, int quantity)
            {
                return 0m;
            }
        }

        """);

    [Test]
    public void MakeAValueObject() => AssertRendered(
        "value-object",
        "Values/Money.cs",
        new()
        {
            ["summary"] = "A sum of money.",
            ["validation"] = "        ArgumentNullException.ThrowIfNull(currency);",
            ["members"] = "    /// <summary>The text.</summary>\n    public override string ToString() => Currency;",
        },
        """
        namespace Shop.Values;

        /// <summary>A sum of money.</summary>
        public readonly record struct Money
        {
            /// <summary>Makes a value that keeps its rules, or throws.</summary>
            /// <param name="amount">The amount.</param>
            /// <param name="currency">The currency.</param>
            public Money(decimal amount, string currency)
            {
                ArgumentNullException.ThrowIfNull(currency);

                Amount = amount;
                Currency = currency;
            }

            /// <summary>The amount.</summary>
            public decimal Amount { get; }

            /// <summary>The currency.</summary>
            public string Currency { get; }

            /// <summary>The text.</summary>
            public override string ToString() => Currency;
        }

        """);

    [Test]
    public void MakeAService() => AssertRendered(
        "service",
        "Ordering/OrderPricer.cs",
        new() { ["summary"] = "Prices orders.", ["price"] = "        return Sum(order);", ["line_limit"] = "            return 99;", ["helpers"] = "    private static decimal Sum(Order order) => 0m;" },
        """
        namespace Shop.Ordering;

        /// <summary>Prices orders.</summary>
        public sealed class OrderPricer(ITaxRates rates) : IOrderPricer
        {
            /// <inheritdoc/>
            public decimal Price(Order order)
            {
                return Sum(order);
            }

            /// <inheritdoc/>
            public int LineLimit
            {
                get
                {
                    return 99;
                }
            }

            private static decimal Sum(Order order) => 0m;
        }

        """);

    [Test]
    public void MakeAServiceWithoutDependencies()
    {
        var spec = ExampleSpec("service");
        spec = spec with { With = [.. spec.With.Where(parameter => parameter.Name != "dependencies")] };
        var rendering = new TemplateRenderer(OurTemplate.Read("service")).RenderDefault(spec, Context);
        Assert.That(rendering.Files.Single().Text, Does.Contain("public sealed class OrderPricer : IOrderPricer\n"));
        Assert.That(rendering.Slots.Select(slot => (slot.Name, slot.Kind)), Is.EqualTo(new[]
        {
            ("summary", SlotKind.Doc), ("price", SlotKind.Statements), ("line_limit", SlotKind.Statements), ("helpers", SlotKind.Members),
        }));
    }

    [Test]
    public void TakeListsForTexts()
    {
        var spec = ExampleSpec("value-object");
        var fields = new SpecParameter("fields", "", ["Dictionary<string, int> Counts", "int? Most"], spec.Location);
        spec = spec with { With = [.. spec.With.Where(parameter => parameter.Name != "fields"), fields] };
        Assert.That(ParameterCheck.Check(OurTemplate.Read("value-object"), spec with { With = [spec.With[0], spec.With[1], fields with { Text = "x" }] }), Is.Empty);
        Assert.That(new TemplateRenderer(OurTemplate.Read("value-object")).RenderDefault(spec, Context).Files.Single().Text, Does.Contain("public Money(Dictionary<string, int> counts, int? most)\n"));
    }

    [TestCase("function", "signature", "public static T Max<T>(T[] all) where T : IComparable<T>", true)]
    [TestCase("function", "signature", "public static Task<(int, int)> F(string text = \"a\", params int[] rest)", true)]
    [TestCase("function", "signature", "private static int F()", false)]
    [TestCase("function", "signature", "public static int F() => 1", false)]
    [TestCase("function", "signature", "public static int F() { return 1; }", false)]
    [TestCase("function", "signature", "public static int F", false)]
    [TestCase("function", "namespace", "Shop; class X", false)]
    [TestCase("function", "type", "bulk", false)]
    [TestCase("value-object", "fields", "decimal Amount", true)]
    [TestCase("value-object", "fields", "System.Collections.Generic.List<(int, string)> All, int[] Codes, (int, int)? Pair", true)]
    [TestCase("value-object", "fields", "decimal amount, string Currency", false)]
    [TestCase("value-object", "fields", "decimal Amount; int X", false)]
    [TestCase("service", "interface", "Shop.Ordering.IOrderPricer", true)]
    [TestCase("service", "interface", "IOrderPricer, IDisposable", false)]
    [TestCase("service", "dependencies", "ITaxRates rates, Func<int, int> round", true)]
    [TestCase("service", "dependencies", "ITaxRates", false)]
    public void CheckTheirParameters(string template, string parameter, string value, bool fits)
    {
        var spec = ExampleSpec(template);
        var with = spec.With.Select(each => each.Name == parameter ? each with { Text = value } : each).ToArray();
        var findings = ParameterCheck.Check(OurTemplate.Read(template), spec with { With = with });
        Assert.That(findings.Select(finding => finding.Rule.Id), Is.EqualTo(fits ? [] : new[] { "SF1009" }));
    }

    private static void AssertRendered(string name, string path, Dictionary<string, string> answers, string text)
    {
        var spec = ExampleSpec(name);
        var template = OurTemplate.Read(name);
        Assert.That(ParameterCheck.Check(template, spec), Is.Empty);

        var renderer = new TemplateRenderer(template);
        var file = renderer.Render(spec, Context, answers).Files.Single();
        Assert.That(file.Path, Is.EqualTo(path));
        Assert.That(file.Text, Is.EqualTo(text));

        var prompt = renderer.RenderPrompt(spec, Context, renderer.RenderDefault(spec, Context).Slots);
        Assert.That(prompt.Findings, Is.Empty);
        Assert.That(prompt.Text, Does.Contain("⟪summary⟫").And.Contain(spec.Body.Trim()));
    }

    private static Spec ExampleSpec(string template)
    {
        var reading = SpecReader.Read("README.md", ShownSpec().Match(Page(template)).Groups[1].Value);
        Assert.That(reading.Findings, Is.Empty);
        return reading.Spec!;
    }

    private static string Page(string template) => Repository.FilesOf($"templates/{template}")["README.md"].ReplaceLineEndings("\n");

    [GeneratedRegex("^````markdown\n(.*?)^````$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ShownSpec();
}

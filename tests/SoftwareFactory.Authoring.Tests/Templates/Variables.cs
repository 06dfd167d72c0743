using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class Variables
{
    [TestCase("{{ type }}", "Thing")]
    [TestCase("{{ greeting }}", "Hello")]
    [TestCase("[{{ usings }}]", "[]")]
    [TestCase("{{ spec.id }} {{ spec.title }} {{ spec.owner }} {{ spec.why }}", "a The <title> o w")]
    [TestCase("{{ for rule in spec.rules }}{{ rule.id }}={{ rule.text }}{{ end }}", "R1=One.")]
    [TestCase("{{ spec.examples }}", "| x | result | rule |\n|---|---|---|\n| 1 | 2 | R1 |")]
    [TestCase("{{ contract.name }}{{ contract.members | array.size }}", "0")]
    public void AreTheParametersAndTheSpec(string text, string rendered) => Assert.That(TemplateText.Render(text), Is.EqualTo(rendered));

    [Test]
    public void HoldTheWholeBody() => Assert.That(TemplateText.Render("{{ spec.body }}"), Is.EqualTo(TemplateText.Spec.Body.TrimEnd('\n')));

    [Test]
    public void HoldListsAsArrays() =>
        Assert.That(TemplateText.Render("{{ for each in usings }}<{{ each }}>{{ end }}", TemplateText.SpecWith("type: T\nusings: [B, A]")), Is.EqualTo("<B><A>"));

    [Test]
    public void HoldInterfaces()
    {
        var model = new InterfaceModel("IPricer", ["System.Text"], [new InterfaceMember("Price", "price", "public decimal Price()", false, "Prices.")]);
        var context = new TemplateContext("Shop", new Dictionary<string, InterfaceModel> { ["contract"] = model });
        Assert.That(
            TemplateText.Render("{{ contract.name }} {{ contract.usings }} {{ for m in contract.members }}{{ m.name }} {{ m.slot_name }} {{ m.signature }} {{ m.is_property }} {{ m.summary }}{{ end }}", context: context),
            Is.EqualTo("IPricer [\"System.Text\"] Price price public decimal Price() false Prices."));
    }

    [TestCase("Shop", "Shop.Pricing", "Pricing/")]
    [TestCase("Shop", "Shop.Pricing.Tiers", "Pricing/Tiers/")]
    [TestCase("Shop", "Shop", "")]
    [TestCase("Shop", "Shopping.Pricing", "Shopping/Pricing/")]
    [TestCase("Shop.Core", "Shop", "Shop/")]
    [TestCase("", "Shop.Pricing", "Shop/Pricing/")]
    [TestCase("my-tool", "my_tool", "")]
    [TestCase("7Zip.Core kit", "_7Zip.Core_kit.Ui", "Ui/")]
    public void GiveTheFolderOfANamespace(string root, string name, string folder) =>
        Assert.That(TemplateText.Render($"{{{{ namespace_folder '{name}' }}}}", context: new TemplateContext(root, TemplateText.Context.Interfaces)), Is.EqualTo(folder));

    [TestCase("'ListPrice' | camel_case", "listPrice")]
    [TestCase("'IBAN' | camel_case", "iban")]
    [TestCase("'list-price_2' | camel_case", "listPrice2")]
    [TestCase("'list_price' | pascal_case", "ListPrice")]
    [TestCase("'bulk-discount.v2' | pascal_case", "BulkDiscountV2")]
    [TestCase("'PriceLine' | snake_case", "price_line")]
    [TestCase("'VATRateOf' | snake_case", "vat_rate_of")]
    [TestCase("'X' | snake_case", "x")]
    [TestCase("'ÄrgerÖl' | snake_case", "ärger_öl")]
    [TestCase("'ListPriceVAT' | words", "list price VAT")]
    [TestCase("'' | pascal_case", "")]
    [TestCase("' Bulk discount ' | sentence", "Bulk discount.")]
    [TestCase("'Really?' | sentence", "Really?")]
    [TestCase("'' | sentence", "")]
    [TestCase("'List<int> & \"co\"' | xml", "List&lt;int&gt; &amp; \"co\"")]
    [TestCase("\"a\\nb\" | xml", "a b")]
    [TestCase("for d in (declarations 'decimal Amount, Dictionary<string, (int, int)> All'); d.type + '|' + d.name + ';'; end", "decimal|Amount;Dictionary<string, (int, int)>|All;")]
    [TestCase("for d in (declarations ['int A', 'int B']); d.name; end", "AB")]
    [TestCase("declarations '' | array.size", "0")]
    [TestCase("usings_for 'Shop.Pricing' ['Shop.Values', 'System.Text', 'Shop', 'Shop.Pricing', 'Alpha'] 'System, Alpha' '' | array.join ' '", "System System.Text Alpha Shop.Values")]
    public void ComeWithFunctionsForCode(string call, string result) => Assert.That(TemplateText.Render($"{{{{ {call} }}}}"), Is.EqualTo(result));
}

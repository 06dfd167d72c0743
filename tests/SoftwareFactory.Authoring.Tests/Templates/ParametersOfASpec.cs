using SoftwareFactory.Authoring.Templates;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class ParametersOfASpec
{
    [TestCase("type: Thing")]
    [TestCase("type: Thing\nusings: [System, System.Text]\ngreeting: ''")]
    [TestCase("type: [A, B]")]
    [TestCase("type: Thing\ncontract: Shop.IThing")]
    public void ThatFitHaveNoFindings(string parameters) => Assert.That(Check(parameters), Is.Empty);

    [TestCase("greeting: x", "specs/a.spec.md(3,11): error SF1007: Template small needs the parameter 'type': The type's name. Add it below with: in the front matter.")]
    [TestCase("type: ''", "specs/a.spec.md(7,9): error SF1007: Template small needs the parameter 'type': The type's name. Add it below with: in the front matter.")]
    [TestCase("type: Thing\ncolour: red", "specs/a.spec.md(8,11): error SF1008: Template small has no parameter 'colour'; it has type, usings, greeting, contract. Remove it, or correct its name.")]
    [TestCase("type: thing", "specs/a.spec.md(7,9): error SF1009: 'thing' does not fit the parameter 'type' (The type's name.), which must match '[A-Z]\\w*'. Give a value of the form that the template's parameter describes.")]
    public void ThatDoNotFitAreReported(string parameters, string finding) =>
        Assert.That(Check(parameters), Is.EqualTo(new[] { finding }));

    [TestCase("type: Thing { }", 1)]
    [TestCase("type: |-\n  Thing\n  x", 1)]
    [TestCase("type: [A, b, c]", 2)]
    [TestCase("type: Thing\ncontract: [A, B]", 1)]
    [TestCase("type: thing\ncolour: red", 2)]
    public void AreCheckedWholeAndEach(string parameters, int count) => Assert.That(Check(parameters), Has.Length.EqualTo(count));

    private static string[] Check(string parameters)
    {
        var findings = ParameterCheck.Check(TemplateText.Template("x"), TemplateText.SpecWith(parameters));
        Assert.That(findings.Select(finding => finding.SpecId), Is.All.EqualTo("a"));
        return [.. findings.Select(finding => finding.ToString())];
    }
}

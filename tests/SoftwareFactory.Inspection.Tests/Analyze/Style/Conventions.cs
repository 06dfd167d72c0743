using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Tests.Analyze.Style;

/// <summary>What a house does fifty times, and a part otherwise.</summary>
public sealed class Conventions
{
    [TestCase("var text = name.Trim();", "string text = \"a\".Trim(); return text.Length;", "Types of other variables: the house writes 'var' (100 % of 50), the part 'written'.")]
    [TestCase("var all = new List<int>();", "List<int> all = new List<int>(); return all.Count;", "Types of variables, where the value shows them: the house writes 'var' (100 % of 50), the part 'written'.")]
    [TestCase("List<int> all = new();", "List<int> all = new List<int>(); return all.Count;", "New, where the type is written: the house writes 'new()' (100 % of 50), the part 'new T()'.")]
    [TestCase("if (name is null) return null;", "string? a = quantity.ToString(); if (a == null) return 0; return 1;", "Null checks: the house writes 'is null' (100 % of 50), the part '== null'.")]
    [TestCase("ArgumentNullException.ThrowIfNull(name);", "string? a = quantity.ToString(); if (a is null) throw new ArgumentNullException(nameof(quantity)); return 1;", "Guards against null: the house writes 'ThrowIfNull' (100 % of 50), the part 'throw new ArgumentNullException'.")]
    [TestCase("if (quantity > 0) { quantity--; }", "if (quantity > 0) return 1;\n        return 0;", "Single statements: the house writes 'with braces' (100 % of 50), the part 'without braces'.")]
    [TestCase("if (quantity > 0) quantity--;", "if (quantity > 0) { return 1; }\n        return 0;", "Single statements: the house writes 'without braces' (100 % of 50), the part 'with braces'.")]
    [TestCase("if (quantity > 0) quantity--;", "if (quantity > 0)\n            return 1;\n        return 0;", "Single statements without braces: the house writes 'on the line of their condition' (100 % of 50), the part 'on a line of their own'.")]
    [TestCase("name = $\"{quantity}\";", "var a = \"n: \" + quantity + \"!\"; return a.Length;", "Texts of parts: the house writes '$\"…\"' (100 % of 50), the part '+'.")]
    [TestCase("name = $\"{quantity}\";", "var a = string.Format(\"{0}\", quantity); return a.Length;", "Texts of parts: the house writes '$\"…\"' (100 % of 50), the part 'string.Format'.")]
    [TestCase("numbers = [1, quantity];", "int[] all = new[] { 1, quantity }; return all.Length;", "Collections: the house writes '[…]' (100 % of 50), the part 'new … { … }'.")]
    [TestCase("name = string.Empty;", "string a = \"\"; return a.Length;", "Empty texts: the house writes 'string.Empty' (100 % of 50), the part '\"\"'.")]
    [TestCase("foreach (var number in numbers) quantity += number;", "int[] all = [1]; foreach (int n in all) quantity += n; return quantity;", "Types of loop variables: the house writes 'var' (100 % of 50), the part 'written'.")]
    [TestCase("numbers = numbers.Where(n => n > 0).ToList();", "int[] all = [1]; return (from n in all select n).Count();", "LINQ: the house writes 'method calls' (100 % of 100), the part 'from … select'.")]
    [TestCase("var someText = name;", "var some_text = quantity; return some_text;", "Names of local variables: the house writes 'camelCase' (100 % of 50), the part 'with_underscores'.")]
    [TestCase("if (quantity > 0)\n        {\n            quantity--;\n            name = \"\";\n        }", "if (quantity > 0) {\n            quantity--;\n            quantity--;\n        }\n        return quantity;", "Opening braces: the house writes 'on a line of their own' (100 % of 100), the part 'at the end of the line'.")]
    public void ThatAPartBreaksAreNamed(string house, string part, string message)
    {
        using var project = AHouse.Of(house);
        var findings = project.Judge(TestPart.Function($"        {part}"));
        Assert.That(findings.Select(finding => finding.Message[(finding.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..]), Has.Some.EqualTo($"{message} Write it as the house does."));
        Assert.That(findings.Select(finding => (finding.Rule, finding.Slot, finding.Stops)), Is.All.EqualTo((Rules.ConventionBroken, "body", true)));
    }

    [Test]
    public void ThatAPartBreaksOftenAreOneFindingAtTheFirstPlace()
    {
        using var project = AHouse.Of("if (name is null) return null;");
        var finding = project.Judge(TestPart.Function("object a = quantity;\nif (a == null) return 0;\nif (a != null) return 1;\nreturn 2;")).Single(each => each.Message.Contains("Null checks", StringComparison.Ordinal));
        Assert.That(finding.Message, Does.StartWith("Slot body, 2:5: Null checks: the house writes 'is null' (100 % of 50), the part '== null' and so on, 2 times."));
    }

    [TestCase(49, "", TestName = "ThatHoldInFortyNinePlacesAreNone")]
    [TestCase(60, "if (name == null) return null; if (name == null) return null;", TestName = "ThatHoldInLessThanNinetySevenPercentAreNone")]
    public void ThatAreNoneStopNothing(int files, string odd)
    {
        using var project = AHouse.Of("if (name is null) return null;", files, odd);
        Assert.That(project.Judge(TestPart.Function("object a = quantity; if (a == null) return 0; return 2;")).Select(finding => finding.Message), Has.None.Contains("Null checks"));
    }

    [Test]
    public void ThatAPartFollowsAreFine()
    {
        using var project = AHouse.Of("if (name is null) return null;");
        Assert.That(project.Judge(TestPart.Function("        object value = quantity;\n        if (value is null) return 0;\n        return 1;")), Is.Empty);
    }

    [Test]
    public void ThatTheTemplateBreaksAreNoMatterOfThePart()
    {
        using var project = AHouse.Of("if (name is null) return null;");
        var part = TestPart.Function("return quantity;");
        Assert.That(project.Judge(part with { Template = part.Template.Replace("«body", "object o = quantity; if (o == null) return 0;\n«body", StringComparison.Ordinal) }), Is.Empty);
    }

    [TestCase("name = \"\";", "private const int most_of_all = 1;", "Names of constants")]
    [TestCase("name = \"\";", "private const int Most = 1;", null)]
    public void OfMembersAreJudgedToo(string body, string helper, string? convention)
    {
        using var project = AHouse.Of(body);
        for (var i = 0; i < 50; i++) project.Source($"Constants{i}.cs", $"internal sealed class Constants{i}\n{{\n    private const int Least = 1;\n\n    internal int Of() => Least;\n}}\n");
        var part = TestPart.Function("return quantity;");
        part = part with { Template = part.Template.TrimEnd()[..^1] + "«helpers members»\n}\n", Answers = new Dictionary<string, string>(part.Answers) { ["helpers"] = $"    {helper}" } };
        Assert.That(project.Judge(part).Select(finding => finding.Message.Split(": ")[1]), Is.EqualTo(convention is null ? [] : new[] { convention }));
    }
}

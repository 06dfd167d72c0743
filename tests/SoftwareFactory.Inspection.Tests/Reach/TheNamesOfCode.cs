using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Inspection.Reach;

namespace SoftwareFactory.Inspection.Tests.Reach;

internal sealed class TheNamesOfCode
{
    [TestCase("namespace A.B; class One { class Inner { } } delegate void Two();", "One Two")]
    [TestCase("namespace A { namespace System { enum One { } } record Two; interface IThree { } struct Four; }", "Four IThree One Two")]
    [TestCase("namespace A; sealed class OneAttribute : Base { }", "One OneAttribute")]
    [TestCase("System.Console.WriteLine();", "Program")]
    public void AreDeclaredByTypesInNamespaces(string code, string declared) =>
        Assert.That(string.Join(' ', Of(code).Declared.Order(StringComparer.Ordinal)), Is.EqualTo(declared));

    [TestCase("namespace A; class B { void M() { var x = new C<D>(); x.E(); } }", "C D E")]
    [TestCase("namespace A; /// <summary><see cref=\"C\"/></summary>\nclass B { }", "C")]
    [TestCase("namespace A; class B { string M() => $\"{C.D}\"; }", "C D")]
    [TestCase("namespace A; [C] class B { @class x; \\u0043D y; }", "C CD class")]
    public void AreMentionedWhereverTheyStand(string code, string mentioned) => Assert.That(Of(code).Mentioned, Is.SupersetOf(mentioned.Split(' ')));

    [TestCase("namespace A; static class B { static int M(this int x) => x; }")]
    [TestCase("namespace A; static class B { extension(int x) { int M() => x; } }")]
    [TestCase("global using System.Text;\nnamespace A; class B { }")]
    [TestCase("[assembly: System.CLSCompliant(false)]\nnamespace A; class B { }")]
    [TestCase("extern alias other;\nnamespace A; class B { }")]
    [TestCase("class B { }")]
    [TestCase("namespace System.Runtime.CompilerServices; class IsExternalInit { }")]
    [TestCase("namespace A; class B { [System.Runtime.CompilerServices.ModuleInitializer] internal static void M() { } }")]
    [TestCase("namespace A; [SetUpFixture] class B { }")]
    public void AreEverywhereWhenTheyWorkUnnamed(string code) => Assert.That(Of(code).AreEverywhere, Is.True);

    [TestCase("namespace A; class B { void M() { var x = this; } }")]
    [TestCase("using System;\nnamespace Shop.System; class B { }")]
    public void AreElsewhereOnlyWhereTheyAreMentioned(string code) => Assert.That(Of(code).AreEverywhere, Is.False);

    [TestCase("new Money(3, \"kg\").Times()", "3 Money Times kg new")]
    [TestCase("Größe.@class", "Größe class")]
    [TestCase("", "")]
    public void AreTheWordsOfAText(string text, string words)
    {
        var names = new NamesOfCode();
        names.Add(text);

        Assert.That((string.Join(' ', names.Names.Mentioned.Order(StringComparer.Ordinal)), names.Names.AreEverywhere), Is.EqualTo((words, false)));
    }

    [Test]
    public void AreEverywhereInATextWithEscapes()
    {
        var names = new NamesOfCode();
        names.Add("\\u0041.Of()");

        Assert.That(names.Names.AreEverywhere, Is.True);
    }

    private static PartNames Of(string code)
    {
        var names = new NamesOfCode();
        names.Add(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14)));
        return names.Names;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Tracing;

namespace SoftwareFactory.Tests.Tracing;

internal sealed class AnAssembly
{
    [Test]
    public void GivesItsSerialsWithoutBeingLoaded()
    {
        using var file = Compile("""
            [assembly: System.Reflection.AssemblyMetadata("SoftwareFactory.Serial:stock.pairs", "SF-1YDKR-VJAKC-Q3RNC-WFB68")]
            [assembly: System.Reflection.AssemblyMetadata("SoftwareFactory.Serial:stock.boxes", "no serial")]
            [assembly: System.Reflection.AssemblyMetadata("RepositoryUrl", "SF-1YDKR-VJAKC-Q3RNC-WFB68")]
            [assembly: System.Reflection.AssemblyCompany("SoftwareFactory.Serial:x")]
            """);
        Assert.That(AssemblySerials.Read(file), Is.EqualTo(new Dictionary<string, string> { ["stock.pairs"] = "SF-1YDKR-VJAKC-Q3RNC-WFB68" }));
    }

    [Test]
    public void MayHaveNone()
    {
        using var file = Compile("class C;");
        Assert.That(AssemblySerials.Read(file), Is.Empty);
    }

    [TestCase("")]
    [TestCase("MZ and nothing else")]
    public void IsRefusedWhenItIsNone(string text)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.That(AssemblySerials.Read(file), Is.Null);
    }

    private static MemoryStream Compile(string source)
    {
        var image = new MemoryStream();
        var compilation = CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compilation.Emit(image).Success);
        image.Position = 0;
        return image;
    }
}

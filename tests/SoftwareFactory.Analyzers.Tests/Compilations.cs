using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftwareFactory.Analyzers.Tests;

/// <summary>Compiles samples against the framework, ASP.NET's shared framework and the stand-ins.</summary>
internal static partial class Compilations
{
    private const string Usings = """
        global using System; global using System.Collections.Concurrent; global using System.Collections.Generic; global using System.Globalization; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Security.Cryptography; global using System.Text; global using System.Text.RegularExpressions; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging; global using Microsoft.EntityFrameworkCore; global using Dapper; global using System.Data;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);
    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    private static readonly SyntaxTree GlobalUsings = CSharpSyntaxTree.ParseText(Usings, Options);
    private static readonly Lazy<MetadataReference[]> References = new(() => [.. Framework, StandIns()]);

    private static IEnumerable<MetadataReference> Framework
    {
        get
        {
            var runtime = RuntimeEnvironment.GetRuntimeDirectory();
            var web = Directory.EnumerateDirectories(Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App")).Order(StringComparer.Ordinal).Last();
            return Directory.EnumerateFiles(runtime, "System*.dll").Concat(Directory.EnumerateFiles(web, "Microsoft.*.dll"))
                .Where(path => !path.Contains("Native", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path));
        }
    }

    /// <summary>Members of a class, or whole types where the first line declares one.</summary>
    internal static CSharpCompilation Of(string code)
    {
        var whole = TypeDeclaration().IsMatch(code) ? code : $"public class Sample\n{{\n{code}\n}}\n";
        var compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(whole, Options, "Sample.cs"), GlobalUsings], References.Value, Library);
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, "The sample does not compile.");
        return compilation;
    }

    [GeneratedRegex(@"^\s*(?:(?:public|internal|static|sealed|abstract|partial|readonly)\s+)*(?:class|record|struct|interface|enum|namespace|using)\s", RegexOptions.CultureInvariant)]
    private static partial Regex TypeDeclaration();

    private static PortableExecutableReference StandIns()
    {
        using var stream = typeof(Compilations).Assembly.GetManifestResourceStream("StandIns.cs")!;
        using var reader = new StreamReader(stream);
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create("StandIns", [CSharpSyntaxTree.ParseText(reader.ReadToEnd(), Options)], Framework, Library).Emit(image);
        Assert.That(emitted.Success, Is.True, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}

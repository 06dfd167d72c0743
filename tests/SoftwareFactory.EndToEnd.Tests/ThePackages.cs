using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>What is in the packed packages, and what is not.</summary>
public sealed class ThePackages
{
    private static readonly Guid EmbeddedSource = new("0e8a571b-6926-466e-b4ad-8ab04611f5fe");

    // What each folder's host brings, and a package must not: MSBuild, the compiler, Cake with its console.
    private static readonly (string Package, string Folder, string[] Host)[] Homes =
    [
        ("SoftwareFactory", "lib/net10.0/", ["Anthropic", "Markdig", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions", "Microsoft.Extensions.AI.OpenAI", "Microsoft.Extensions.Logging.Abstractions", "OllamaSharp", "OpenAI", "Polly.Core", "Scriban.Signed", "Stateless", "System.ClientModel", "System.Memory.Data", "YamlDotNet"]),
        ("SoftwareFactory.MSBuild", "tasks/net10.0/", ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"]),
        ("SoftwareFactory.MSBuild", "testhost/net10.0/", []),
        ("SoftwareFactory.Analyzers", "analyzers/dotnet/cs/", ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"]),
        ("SoftwareFactory.Cake", "lib/net10.0/", ["Cake.Core", "Spectre.Console", "Spectre.Console.Ansi"]),
        ("SoftwareFactory.Cake.Frosting", "lib/net10.0/", ["Cake.Core", "Cake.Frosting", "SoftwareFactory.Cake"]),
        ("SoftwareFactory.Tool", "tools/net10.0/any/", []),
    ];

    private static readonly Dictionary<string, string[]> Dependencies = new()
    {
        ["SoftwareFactory"] =
        [
            "Anthropic 13.12.0", "Markdig 1.6.0", "Microsoft.CodeAnalysis.CSharp 5.0.0", "Microsoft.Extensions.AI 10.11.0", "Microsoft.Extensions.AI.OpenAI 10.11.0", "OllamaSharp 5.5.2", "Polly.Core 8.6.5",
            "Scriban.Signed 7.5.3", "Stateless 5.20.1", "YamlDotNet 18.1.0",
        ],
        ["SoftwareFactory.Cake.Frosting"] = ["Cake.Frosting 7.0.0", "SoftwareFactory.Cake {version}"],
    };

    // What a project references for its build alone: nothing of it reaches those who reference the project.
    private static readonly string[] OfBuilds = ["SoftwareFactory.Analyzers", "SoftwareFactory.MSBuild", "SoftwareFactory.Templates"];

    private static IReadOnlyList<PackedPackage> Packages => PackedPackage.All;

    [Test]
    public void AreTheseEight() => Assert.That(Packages.Select(package => package.Id), Is.EquivalentTo(new[]
    {
        "SoftwareFactory", "SoftwareFactory.Analyzers", "SoftwareFactory.Cake", "SoftwareFactory.Cake.Frosting", "SoftwareFactory.Cake.Recipe", "SoftwareFactory.MSBuild", "SoftwareFactory.Templates", "SoftwareFactory.Tool",
    }));

    [Test]
    public void SayWhatTheyAre() => Assert.Multiple(() =>
    {
        foreach (var package in Packages)
        {
            Assert.That((package.Value("license"), package.Value("icon"), package.Value("readme")), Is.EqualTo(("MIT", "icon.png", "README.md")), package.Id);
            Assert.That(new[] { "description", "tags", "authors", "copyright" }.Where(name => string.IsNullOrEmpty(package.Value(name))), Is.Empty, package.Id);
            Assert.That(package.Value("description"), Is.Not.EqualTo("Package Description"), package.Id);
            Assert.That(package["README.md"], Is.Not.Empty, package.Id);
            Assert.That(package["icon.png"], Has.Length.LessThan(10_000), package.Id);
            Assert.That(package.Value("developmentDependency"), Is.EqualTo(OfBuilds.Contains(package.Id) ? "true" : null), package.Id);
            // There is no such address: docs/decisions/0010.
            Assert.That((package.Value("projectUrl"), package.Value("repository")), Is.EqualTo(((string?)null, (string?)null)), package.Id);
            Assert.That(package.Dependencies, Is.EquivalentTo(Dependencies.GetValueOrDefault(package.Id, []).Select(known => known.Replace("{version}", package.Value("version"), StringComparison.Ordinal))), package.Id);
        }
    });

    [Test]
    public void BringAllThatTheirAssembliesAskForAndNothingOfTheHosts() => Assert.Multiple(() =>
    {
        var framework = Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, folder, host) in Homes)
        {
            var package = Packages.Single(package => package.Id == id);
            var assemblies = package.Assemblies.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && !file.Contains("/runtimes/", StringComparison.Ordinal)).ToArray();
            var brought = assemblies.Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.OrdinalIgnoreCase);

            Assert.That(assemblies, Is.Not.Empty, folder);
            Assert.That(brought.Intersect(host, StringComparer.OrdinalIgnoreCase), Is.Empty, $"{id}: of the host");
            Assert.That(assemblies.SelectMany(file => package.ReferencesOf(file).Select(name => (name, file)))
                .Where(reference => !brought.Contains(reference.name) && !framework.Contains(reference.name) && !host.Contains(reference.name)), Is.Empty, $"{id}: missing");
        }

        // And none that is nobody's business: each assembly has one of the homes above.
        foreach (var package in Packages)
            Assert.That(package.Assemblies.Where(file => !Homes.Any(home => home.Package == package.Id && file.StartsWith(home.Folder, StringComparison.Ordinal))), Is.Empty, package.Id);
        foreach (var package in Packages.Where(package => package.Id != "SoftwareFactory.Tool"))
            Assert.That(package.Assemblies.Select(file => Path.GetFileName(file)).Where(name => name.StartsWith("Microsoft.Build", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("Cake.", StringComparison.Ordinal) || name.StartsWith("NuGet.", StringComparison.Ordinal)), Is.Empty, package.Id);
    });

    [Test]
    public void CarrySymbolsAndSourcesThatNameNoMachine() => Assert.Multiple(() =>
    {
        foreach (var package in Packages)
        {
            foreach (var assembly in package.Assemblies.Where(file => Path.GetFileName(file).StartsWith("SoftwareFactory.", StringComparison.Ordinal)))
            {
                var (documents, withSource, reproducible) = package.Open(assembly, SymbolsOf);
                Assert.That(reproducible, Is.True, assembly);
                Assert.That(documents, Is.Not.Empty, assembly);
                Assert.That(documents.Where(document => !document.StartsWith("/_/", StringComparison.Ordinal)), Is.Empty, assembly);
                Assert.That(withSource, Is.EqualTo(documents.Count), assembly);
            }
        }
    });

    [Test]
    public void CarryWhatIsCompiledForAPlatformBesideTheSameAsIL() => Assert.Multiple(() =>
    {
        const string Folder = "tasks/net10.0/";
        const string Compiled = "runtimes/linux-x64/lib/net10.0/";
        var package = Packages.Single(package => package.Id == "SoftwareFactory.MSBuild");
        var compiled = package.Assemblies.Where(file => file.StartsWith(Folder + Compiled, StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).ToArray();
        using var dependencies = JsonDocument.Parse(package[$"{Folder}SoftwareFactory.MSBuild.deps.json"]);
        var assets = dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .SelectMany(library => library.Value.TryGetProperty("runtimeTargets", out var found) ? found.EnumerateObject().ToArray() : [])
            .ToDictionary(asset => asset.Name, asset => asset.Value.GetProperty("rid").GetString());

        Assert.That(compiled, Is.SupersetOf(new[] { "SoftwareFactory.dll", "SoftwareFactory.Core.dll", "SoftwareFactory.Inspection.dll", "Scriban.Signed.dll" }));
        Assert.That(assets.Keys, Is.EquivalentTo(compiled.Select(name => Compiled + name)));
        Assert.That(assets.Values, Is.All.EqualTo("linux-x64"));
        foreach (var name in compiled)
        {
            Assert.That(package.Open(Folder + Compiled + name, image => image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size), Is.Positive, name);
            Assert.That(package.Open(Folder + name, image => image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size), Is.Zero, name);
            Assert.That(package.Open(Folder + Compiled + name, Mvid), Is.EqualTo(package.Open(Folder + name, Mvid)), name);
        }
    });

    private static Guid Mvid(PEReader image) => image.GetMetadataReader() is var metadata ? metadata.GetGuid(metadata.GetModuleDefinition().Mvid) : default;

    private static (IReadOnlyList<string> Documents, int WithSource, bool Reproducible) SymbolsOf(PEReader image)
    {
        var directory = image.ReadDebugDirectory();
        if (directory.SingleOrDefault(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb) is not { DataSize: > 0 } embedded) return ([], 0, false);

        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var reader = symbols.GetMetadataReader();
        return (
            [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))],
            reader.Documents.Count(document => reader.GetCustomDebugInformation(document).Any(information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == EmbeddedSource)),
            directory.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible));
    }
}

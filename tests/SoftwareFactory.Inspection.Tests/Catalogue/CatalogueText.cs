using System.Globalization;
using System.Runtime.InteropServices;

namespace SoftwareFactory.Inspection.Tests.Catalogue;

/// <summary>Reads the catalogue's texts: a line <c>== gate | rule | name</c> (of a clean part <c>== name</c>) begins a block, <c>#</c> a comment before the first.</summary>
internal static class CatalogueText
{
    private const string Usings = """
        global using System.Collections.Concurrent; global using System.Data; global using System.Globalization; global using System.IO; global using System.Text; global using System.Threading; global using System.Threading.Tasks;
        global using Dapper; global using Microsoft.EntityFrameworkCore; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    internal static string Root { get; } = Upwards(AppContext.BaseDirectory);

    internal static IReadOnlyList<CatalogueEntry> Read(string file)
    {
        using var stream = typeof(CatalogueText).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return ReadText(reader.ReadToEnd());
    }

    internal static IReadOnlyList<CatalogueEntry> ReadText(string text) => [.. $"\n{text.ReplaceLineEndings("\n")}".Split("\n== ").Skip(1).Select((block, i) => Entry(block, i))];

    /// <summary>A project that references the framework, ASP.NET's and the stand-ins for what the tests do not restore.</summary>
    internal static TestProject Project()
    {
        var web = Directory.EnumerateDirectories(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "Microsoft.AspNetCore.App")).Order(StringComparer.Ordinal).Last();
        var project = new TestProject([.. Directory.EnumerateFiles(web, "Microsoft.Extensions.*.dll").Append(Path.Combine(web, "Microsoft.AspNetCore.Html.Abstractions.dll")).Select(path => $"/reference:{path}")]);
        return project.Source("Usings.cs", Usings).Source("StandIns.cs", File.ReadAllText(Path.Combine(Root, "tests", "SoftwareFactory.Analyzers.Tests", "StandIns.cs")));
    }

    private static CatalogueEntry Entry(string block, int index)
    {
        var end = block.IndexOf('\n', StringComparison.Ordinal);
        var head = block[..end].Split(" | ");
        var id = string.Create(CultureInfo.InvariantCulture, $"part{index:000}");
        return head.Length == 3 ? new CatalogueEntry(id, head[0], head[1], head[2], block[(end + 1)..].TrimEnd()) : new CatalogueEntry(id, "clean", "", head[0], block[(end + 1)..].TrimEnd());
    }

    private static string Upwards(string folder) =>
        File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Upwards(Path.GetDirectoryName(folder)!);
}

using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Tests;

/// <summary>A repository in a temporary folder with one project, the template <c>function</c> and specs of <c>Twice</c>-like rules; the line runs on it without MSBuild.</summary>
internal sealed class SmallRepository : IDisposable
{
    internal const string Right = "        return quantity * 2;";
    internal const string Wrong = "        return quantity * 3;";

    internal static readonly string Sources = Upwards(AppContext.BaseDirectory);
    private static readonly string[] References =
        [.. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll").Where(path => !path.Contains("Native", StringComparison.Ordinal)).Select(path => $"/reference:\"{path}\"")];

    private readonly DirectoryInfo _root;
    private readonly bool _isOwn;
    private string? _plain;

    /// <summary>One that another process made, and removes.</summary>
    internal SmallRepository(DirectoryInfo root) => _root = root;

    internal SmallRepository(params string[] ids)
    {
        (_root, _isOwn) = (Directory.CreateTempSubdirectory("line-"), true);
        Write("Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        Write("factory.yaml", "rework:\n  max: 2\nrules:\n  SF1301: none\n");
        foreach (var id in ids) WriteSpec(id);
    }

    internal string Root => _root.FullName;

    internal string LockPath => PathTo("Shop/factory.lock.json");

    internal GenerationLock Lock => LockReader.Read("factory.lock.json", File.ReadAllText(LockPath)).Lock!;

    internal string PathTo(string relative) => Path.Combine(Root, relative);

    internal string Read(string relative) => File.ReadAllText(PathTo(relative));

    internal void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(relative))!);
        File.WriteAllText(PathTo(relative), text);
    }

    /// <summary>A spec whose rule is that the result is twice the quantity, with the holdout that 21 gives 42.</summary>
    internal void WriteSpec(string id, string more = "")
    {
        // Only the first says it so: two specs in the same words would be one too many.
        _plain ??= id;
        var pieces = id == _plain ? "pieces" : $"pieces of {id}";
        Write($"Shop/specs/{id}.spec.md", $"""
            ---
            id: {id}
            template: function
            owner: stock-team
            why: Pairs are sold singly and billed by the piece; two wrong invoices a week.
            with:
              namespace: Shop
              type: {TypeOf(id)}
              signature: public static int Of(int quantity)
            ---
            # Pieces of a number of pairs

            ## Rules
            - R1: The number of {pieces} is the quantity times 2.
            {more}
            ## Examples
            | quantity | result | rule |
            |---|---|---|
            | 3 | 6 | R1 |

            """);
        Write($"Shop/specs/{id}.holdout.md", "## Examples\n| quantity | result | rule |\n|---|---|---|\n| 21 | 42 | R1 |\n");
    }

    internal static string TypeOf(string id) => string.Concat(id.Split('-', '.').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    internal static string Answer(string body, string summary = "Pieces.") => new JsonObject { ["summary"] = summary, ["body"] = body, ["helpers"] = "" }.ToJsonString();

    internal FactoryProject Project(FactoryMode mode) => new()
    {
        ProjectFile = PathTo("Shop/Shop.csproj"),
        WorkFolder = PathTo("Shop/obj/factory"),
        OutputRoot = PathTo("Shop"),
        RootNamespace = "Shop",
        LockFile = LockPath,
        SpecGlobs = "specs/**/*.spec.md",
        Mode = mode,
        ModeText = mode.ToString(),
        Model = mode == FactoryMode.Locked ? null : new ModelOptions("openai", "scripted"),
        Specs = [.. Directory.EnumerateFiles(PathTo("Shop/specs"), "*.spec.md").Order(StringComparer.Ordinal)],
        TemplatePacks = [],
        OwnTemplates = Path.Combine(Sources, "templates"),
        RuntimeAssemblies = [],
        Frameworks = [],
        TestHostFolder = AppContext.BaseDirectory,
        DotNetPath = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")),
        CompilerPath = typeof(ThisProgram).Assembly.Location,
        FactoryVersion = "1.0.0",
    };

    internal Task<LineResult> RunAsync(FactoryMode mode, IModelSource model) => RunAsync(mode, model, CancellationToken.None);

    internal Task<LineResult> RunAsync(FactoryMode mode, IModelSource model, CancellationToken cancellation) => RunAsync(Project(mode), [], model, cancellation);

    internal async Task<LineResult> RunAsync(FactoryProject project, string[] arguments, IModelSource model, CancellationToken cancellation)
    {
        WriteArguments(arguments);
        using var line = new ProductionLine(project, null, TimeProvider.System, _ => model);
        return await line.RunToAsync(Stage.Release, cancellation);
    }

    internal void WriteArguments(string[] more) =>
        Write("Shop/obj/factory/compiler.rsp", string.Join('\n', ["/noconfig", "/nostdlib+", "/target:library", "/langversion:14.0", "/nullable:enable", "/out:Shop.dll", .. References, .. more]));

    internal JsonObject Manifest() => JsonNode.Parse(Read("artifacts/factory/manifest.json"))!.AsObject();

    internal JsonObject Part(string id) => Manifest()["predicate"]!["runDetails"]!["byproducts"]!.AsArray()
        .Single(product => (string?)product!["name"] == $"part:{id}")!["annotations"]!.AsObject();

    /// <summary>The ledger of the latest run, a line a record.</summary>
    internal IReadOnlyList<JsonNode> Ledger() =>
        [.. File.ReadLines(Directory.EnumerateFiles(PathTo("artifacts/factory/runs"), "ledger.jsonl", SearchOption.AllDirectories).OrderBy(path => path, StringComparer.Ordinal).Last()).Select(line => JsonNode.Parse(line)!)];

    internal IEnumerable<string> StatesOf(string part) => Ledger().Where(record => (string?)record["event"] == "moved" && (string?)record["part"] == part).Select(record => (string)record["to"]!);

    /// <summary>Full paths of all files that version control would track.</summary>
    internal IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Where(path => !path.StartsWith(PathTo("artifacts/"), StringComparison.Ordinal) && !path.StartsWith(PathTo("Shop/obj/"), StringComparison.Ordinal) && !path.StartsWith(PathTo("Shop/.factory/"), StringComparison.Ordinal));

    /// <summary>The same files in another folder.</summary>
    internal SmallRepository CopyTo()
    {
        var copy = new SmallRepository();
        foreach (var (path, text) in Tree()) copy.Write(path, text);
        return copy;
    }

    /// <summary>Every file that version control would track, by path.</summary>
    internal Dictionary<string, string> Tree() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("artifacts/", StringComparison.Ordinal) && !path.StartsWith("Shop/obj/", StringComparison.Ordinal))
        .ToDictionary(path => path, Read);

    internal static IEnumerable<string> Ids(LineResult result) => result.Findings.Where(finding => finding.Stops).Select(finding => finding.Rule.Id);

    public void Dispose()
    {
        if (_isOwn) _root.Delete(recursive: true);
    }

    private static string Upwards(string folder) =>
        File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Upwards(Path.GetDirectoryName(folder)!);
}

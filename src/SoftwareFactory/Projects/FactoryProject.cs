using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Projects;

/// <summary>
/// What the build knows of one project: <c>project.txt</c> in its <see cref="WorkFolder"/>, lines of <c>Name=Value</c> that the MSBuild targets write
/// (only when different). All paths are absolute. Immutable.
/// </summary>
public sealed record FactoryProject
{
    /// <summary>The project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>Where everything stands before Release: <c>obj/factory/Debug/net10.0</c>, a folder of its own for each configuration and target framework.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>What all of them share: <c>obj/factory</c> with the latest run, and what MSBuild imports. <see cref="WorkFolder"/> where nobody says.</summary>
    public string StateFolder { get => field ?? WorkFolder; init; }

    /// <summary>The folder below which outputs are written.</summary>
    public required string OutputRoot { get; init; }

    /// <summary>The namespace that corresponds to <see cref="OutputRoot"/>.</summary>
    public required string RootNamespace { get; init; }

    /// <summary>Where answers may come from; null when the text given is none of the modes.</summary>
    public required FactoryMode? Mode { get; init; }

    /// <summary>The mode as given.</summary>
    public required string ModeText { get; init; }

    /// <summary>The lock's path.</summary>
    public required string LockFile { get; init; }

    /// <summary>The globs that <see cref="Specs"/> came from, as people read them.</summary>
    public required string SpecGlobs { get; init; }

    /// <summary>The model when a property or the environment names it; wins over the configuration.</summary>
    public ModelOptions? Model { get; init; }

    /// <summary>Base URL of the model's server when a property or the environment names it.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The id of the project's user secrets; null when it has none.</summary>
    public string? UserSecretsId { get; init; }

    /// <summary>The only specs that may be asked for in <c>update</c> and <c>refresh</c>, by id; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>The spec files.</summary>
    public required IReadOnlyList<string> Specs { get; init; }

    /// <summary>The <c>template.yaml</c> files that the project names beside those that <c>factory.yaml</c> finds.</summary>
    public IReadOnlyList<string> Templates { get; init; } = [];

    /// <summary>Folders of templates that packages bring, searched after the repository's own.</summary>
    public required IReadOnlyList<string> TemplatePacks { get; init; }

    /// <summary>The folder of the factory's own templates, searched last.</summary>
    public required string OwnTemplates { get; init; }

    /// <summary>Implementation assemblies that the project needs at run time.</summary>
    public required IReadOnlyList<string> RuntimeAssemblies { get; init; }

    /// <summary>The shared frameworks that the project runs on, as <c>Microsoft.AspNetCore.App/10.0.0</c>.</summary>
    public required IReadOnlyList<string> Frameworks { get; init; }

    /// <summary>The project's other target frameworks, such as <c>netstandard2.0</c>, each with csc's arguments there, one a line; a file need not exist. Empty where the project has one framework.</summary>
    public IReadOnlyDictionary<string, string> OtherFrameworks { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder of the test host and the test framework.</summary>
    public required string TestHostFolder { get; init; }

    /// <summary>The <c>dotnet</c> that runs the test host.</summary>
    public required string DotNetPath { get; init; }

    /// <summary><c>csc.dll</c> of the SDK that builds the project.</summary>
    public required string CompilerPath { get; init; }

    /// <summary>The version of the package that runs the line.</summary>
    public required string FactoryVersion { get; init; }

    /// <summary>The project's folder.</summary>
    public string Folder => Path.GetDirectoryName(ProjectFile)!;

    /// <summary>The project's name: the file's, without its extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(ProjectFile);

    /// <summary>csc's own arguments, one a line.</summary>
    public string ResponseFile => Path.Combine(WorkFolder, "compiler.rsp");

    /// <summary>Reads the file that the targets wrote.</summary>
    public static FactoryProject Load(string path)
    {
        var values = File.ReadLines(path)
            .Select(line => line.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var mode = values["Mode"].FirstOrDefault() ?? "";

        return new FactoryProject
        {
            ProjectFile = One("ProjectFile"),
            WorkFolder = Path.GetDirectoryName(Path.GetFullPath(path))!,
            StateFolder = Optional("StateFolder")!,
            OutputRoot = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Optional("OutputRoot") ?? ".", Path.GetDirectoryName(One("ProjectFile"))!)),
            RootNamespace = Optional("RootNamespace") ?? "",
            Mode = Enum.TryParse<FactoryMode>(mode, ignoreCase: true, out var parsed) && !int.TryParse(mode, out _) ? parsed : null,
            ModeText = mode,
            LockFile = One("LockFile"),
            SpecGlobs = One("Specs"),
            Model = ModelOptions.Parse(Optional("Model")),
            Endpoint = Uri.TryCreate(Optional("Endpoint"), UriKind.Absolute, out var endpoint) ? endpoint : null,
            UserSecretsId = Optional("UserSecretsId"),
            Only = (Optional("Only") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Specs = [.. values["Spec"].Order(StringComparer.Ordinal)],
            Templates = [.. values["Template"].Order(StringComparer.Ordinal)],
            TemplatePacks = [.. values["TemplatePack"]],
            OwnTemplates = One("OwnTemplates"),
            RuntimeAssemblies = [.. values["RuntimeAssembly"]],
            Frameworks = [.. values["Framework"]],
            OtherFrameworks = values["OtherFramework"].Select(value => value.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal),
            TestHostFolder = One("TestHostFolder"),
            DotNetPath = One("DotNetPath"),
            CompilerPath = One("CompilerPath"),
            FactoryVersion = One("FactoryVersion"),
        };

        string One(string name) => Optional(name) ?? throw new InvalidDataException($"{path} has no {name}.");
        string? Optional(string name) => values[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
    }
}

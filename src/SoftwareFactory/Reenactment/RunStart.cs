using System.Text.Json;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;

namespace SoftwareFactory.Reenactment;

/// <summary>
/// What a run started from, <c>inputs.json</c> in its folder: the texts of specs, holdouts, templates, <c>factory.yaml</c>, lock, approvals and incidents by
/// content, and what the build said of the project. The project's own sources and references are not in it: version control and packages keep them. Immutable.
/// </summary>
internal sealed record RunStart
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What the file is; readers skip members that they do not know.</summary>
    public string Format { get; init; } = "softwarefactory.inputs";

    public int Version { get; init; } = 1;

    public required string Run { get; init; }

    /// <summary>When it started: waivers hold or not by it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The project's file. Paths here are relative to the repository root.</summary>
    public required string Project { get; init; }

    public required FactoryMode Mode { get; init; }

    /// <summary>The model that a property or the environment named, as <c>provider:id</c>; null when none did.</summary>
    public string? Model { get; init; }

    /// <summary>The only specs that might be asked for; none for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public required string RootNamespace { get; init; }

    public required string OutputRoot { get; init; }

    public required string Lock { get; init; }

    /// <summary>The spec files, in their order.</summary>
    public required IReadOnlyList<string> Specs { get; init; }

    /// <summary>The version of the package.</summary>
    public required string Tool { get; init; }

    /// <summary>The version of the compiler.</summary>
    public required string Compiler { get; init; }

    /// <summary>The kept text that lists the files, a line each: digest, blank, path. Two runs over the same files have one list.</summary>
    public required string Files { get; init; }

    internal void Write(string runFolder) => AtomicFile.Write(PathIn(runFolder), JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>Null when the run kept none that can be read.</summary>
    internal static RunStart? Read(string runFolder)
    {
        try
        {
            return File.Exists(PathIn(runFolder)) ? JsonSerializer.Deserialize<RunStart>(File.ReadAllText(PathIn(runFolder)), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The files by path; null when one of them is not kept any more, which <paramref name="missing"/> names.</summary>
    internal IReadOnlyDictionary<string, string>? Texts(InputStore store, out string missing)
    {
        missing = "the list of files";
        if (!Digest.TryParse(Files, out var list) || store.ReadText(list) is not { } lines) return null;

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ', 2) is not [var hex, var path] || !Digest.TryParse(hex, out var digest) || store.ReadText(digest) is not { } text)
            {
                missing = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
                return null;
            }

            texts[path] = text;
        }

        return texts;
    }

    private static string PathIn(string runFolder) => Path.Combine(runFolder, "inputs.json");
}

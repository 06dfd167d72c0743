using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A copy of the samples in a temporary repository of its own, with the packed packages beside them.</summary>
internal sealed partial class SampleCopy : IDisposable
{
    private static readonly string[] Derived = ["bin", "obj", "artifacts"];

    internal SampleCopy()
    {
        Root = Directory.CreateTempSubdirectory("factory-").FullName;
        File.Copy(Path.Combine(PackedFactory.Root, "factory.yaml"), Path.Combine(Root, "factory.yaml"));
        Copy(Path.Combine(PackedFactory.Root, "samples"), Path.Combine(Root, "samples"));
        Copy(Path.Combine(PackedFactory.Root, "artifacts", "packages"), Path.Combine(Root, "artifacts", "packages"));
    }

    internal string Root { get; }

    /// <summary>The shop's project.</summary>
    internal string Shop => Path.Combine(Root, "samples", "Shop", "Shop", "Shop.csproj");

    /// <summary>A path below the shop's project.</summary>
    internal string PathTo(string relative) => Path.Combine(Path.GetDirectoryName(Shop)!, relative);

    /// <summary>Runs the line on the shop.</summary>
    internal Command Factory(params string[] arguments) =>
        Command.Run("dotnet", Root, ["build", Shop, "-t:Factory", "-nologo", "-tl:off", "-v:m", .. arguments]);

    /// <summary>Runs the line on the shop through a command of the SDK, as if it had never run. The manifest, without run id and clock.</summary>
    internal string ManifestThrough(string folder, params string[] arguments)
    {
        foreach (var made in (string[])[PathTo("obj/factory"), Path.Combine(Root, "artifacts", "factory")])
            if (Directory.Exists(made)) Directory.Delete(made, recursive: true);
        var run = Command.Run("dotnet", folder, arguments);
        Assert.That(run.ExitCode, Is.Zero, run.Output);

        var manifest = File.ReadAllText(Path.Combine(Root, "artifacts", "factory", "manifest.json"));
        Assert.That(RunIdAndClock().Count(manifest), Is.EqualTo(3));
        return RunIdAndClock().Replace(manifest, "\"$1\": …");
    }

    internal JsonElement Manifest()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "artifacts", "factory", "manifest.json")));
        return document.RootElement.Clone();
    }

    /// <summary>The by-products of the latest run's parts: their annotations.</summary>
    internal IReadOnlyList<JsonElement> Parts() =>
        [.. Manifest().GetProperty("predicate").GetProperty("runDetails").GetProperty("byproducts").EnumerateArray()
            .Where(product => product.GetProperty("name").GetString()!.StartsWith("part:", StringComparison.Ordinal))
            .Select(product => product.GetProperty("annotations"))];

    /// <summary>Digest of every file below a folder that version control would track, by path.</summary>
    internal static Dictionary<string, string> Tree(string folder) => Files(folder)
        .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Files(from))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(child => !Derived.Contains(Path.GetFileName(child))).SelectMany(Files));

    [GeneratedRegex("\"(invocationId|startedOn|finishedOn)\": \"[^\"]+\"")]
    private static partial Regex RunIdAndClock();
}

using System.Security.Cryptography;
using System.Text.Json;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A copy of the sample in a temporary repository of its own, with the packed packages beside it.</summary>
internal sealed class ShopCopy : IDisposable
{
    private static readonly string[] Derived = ["bin", "obj", "artifacts"];

    internal ShopCopy()
    {
        Root = Directory.CreateTempSubdirectory("factory-").FullName;
        File.Copy(Path.Combine(PackedFactory.Root, "factory.yaml"), Path.Combine(Root, "factory.yaml"));
        Copy(Path.Combine(PackedFactory.Root, "samples"), Path.Combine(Root, "samples"));
        Copy(Path.Combine(PackedFactory.Root, "artifacts", "packages"), Path.Combine(Root, "artifacts", "packages"));
    }

    internal string Root { get; }

    internal string Project => Path.Combine(Root, "samples", "Shop", "Shop", "Shop.csproj");

    internal string PathTo(string relative) => Path.Combine(Path.GetDirectoryName(Project)!, relative);

    internal void Replace(string relative, string old, string replacement)
    {
        var text = File.ReadAllText(PathTo(relative));
        Assert.That(text, Does.Contain(old), $"{relative} is not what the defect is planted in");
        File.WriteAllText(PathTo(relative), text.Replace(old, replacement, StringComparison.Ordinal));
    }

    internal Command Factory(params string[] arguments) =>
        Command.Run("dotnet", Root, ["build", Project, "-t:Factory", "-nologo", "-tl:off", "-v:m", .. arguments]);

    internal JsonElement Manifest()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "artifacts", "factory", "manifest.json")));
        return document.RootElement.Clone();
    }

    internal JsonElement RunSummary() => Manifest().GetProperty("predicate").GetProperty("runDetails").GetProperty("byproducts").EnumerateArray()
        .First(product => product.GetProperty("name").GetString() == "run").GetProperty("annotations");

    /// <summary>Digest of every file that version control would track, by path.</summary>
    internal Dictionary<string, string> Tree() => Files(Root)
        .ToDictionary(path => Path.GetRelativePath(Root, path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

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
}

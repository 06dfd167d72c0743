using System.Security.Cryptography;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>An addin, a recipe and a pack of templates, which are quickly made, from two folders: docs/decisions/0010 says how to do it with all packages.</summary>
public sealed class PackingTwice
{
    private static readonly string[] Folders = ["src/SoftwareFactory.Cake", "src/SoftwareFactory.Cake.Recipe", "src/SoftwareFactory.Templates", "src/SoftwareFactory.Tool/Commands", "src/SoftwareFactory.Tool/Projects", "build/Cake.Frosting", "templates"];

    [Test]
    public async Task GivesTheSameBytes()
    {
        var outer = Directory.CreateTempSubdirectory("packing-");
        try
        {
            var packed = await Task.WhenAll(PackAsync(Path.Combine(outer.FullName, "a")), PackAsync(Path.Combine(outer.FullName, "a longer name")));

            Assert.That(packed[0].Keys, Has.Count.EqualTo(3));
            Assert.That(packed[1], Is.EquivalentTo(packed[0]));
        }
        finally
        {
            outer.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, string>> PackAsync(string root)
    {
        foreach (var file in Directory.EnumerateFiles(PackedFactory.Root).Concat(Directory.EnumerateFiles(Path.Combine(PackedFactory.Root, "src")))) Copy(file, root);
        foreach (var folder in Folders) CopyFolder(Path.Combine(PackedFactory.Root, folder), root);

        var host = Path.Combine(PackedFactory.Root, "build", "bin", "Debug", "net10.0", "Build.dll");
        var command = await Task.Run(() => Command.Run("dotnet", root, host, "--target=Pack"));
        Assert.That(command.ExitCode, Is.Zero, command.Output);
        return Directory.EnumerateFiles(Path.Combine(root, "artifacts", "packages"), "*.nupkg").ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
    }

    private static void CopyFolder(string folder, string root)
    {
        if (Path.GetFileName(folder) is "bin" or "obj") return;
        foreach (var file in Directory.EnumerateFiles(folder)) Copy(file, root);
        foreach (var child in Directory.EnumerateDirectories(folder)) CopyFolder(child, root);
    }

    private static void Copy(string file, string root)
    {
        var target = Path.Combine(root, Path.GetRelativePath(PackedFactory.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}

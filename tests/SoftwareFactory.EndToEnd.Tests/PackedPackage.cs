using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>One of the packed packages, as a zip.</summary>
internal sealed class PackedPackage
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    internal PackedPackage(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            _files[entry.FullName] = copy.ToArray();
        }

        using var nuspec = new MemoryStream(_files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value);
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    internal string Id => Value("id")!;

    internal XElement Metadata { get; }

    internal IEnumerable<string> Files => _files.Keys;

    internal IEnumerable<string> Assemblies => Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal) && !file.EndsWith(".resources.dll", StringComparison.Ordinal));

    internal static IReadOnlyList<PackedPackage> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(PackedFactory.Root, "artifacts", "packages"), "*.nupkg").Order(StringComparer.Ordinal).Select(path => new PackedPackage(path))];

    internal string? Value(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    internal byte[] this[string file] => _files[file];

    /// <summary>The dependencies of all frameworks, as <c>id version</c>.</summary>
    internal IEnumerable<string> Dependencies => Metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => $"{(string?)element.Attribute("id")} {(string?)element.Attribute("version")}");

    internal T Open<T>(string assembly, Func<PEReader, T> read)
    {
        using var image = new PEReader([.. _files[assembly]]);
        return read(image);
    }

    /// <summary>Names of the assemblies that one asks for; none for native ones.</summary>
    internal IReadOnlyList<string> ReferencesOf(string assembly) => Open<IReadOnlyList<string>>(assembly, image =>
    {
        if (!image.HasMetadata) return [];
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    });

    public override string ToString() => Id;
}

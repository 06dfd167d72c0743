namespace Build.Packaging;

/// <summary>
/// <c>artifacts/packages/</c>: the packages of one version, and <c>version.props</c>, which tells the samples that version.
/// Packages come in by a move from a folder beside it, so that one that is there is whole.
/// </summary>
/// <param name="path">The folder, absolute; made when something comes in.</param>
public sealed class PackageFolder(string path)
{
    private const string Extension = ".nupkg";

    /// <summary>Says whether every package is there in this version.</summary>
    /// <param name="ids">The ids of the packages.</param>
    /// <param name="version">The version.</param>
    /// <returns><see langword="true"/> if nothing is left to pack.</returns>
    public bool Holds(IEnumerable<string> ids, string version) =>
        ids.All(id => File.Exists(Path.Combine(path, NameOf(id, version))));

    /// <summary>Makes a new, empty folder on the same disk for packages to be made in.</summary>
    /// <returns>Its path; the caller deletes it.</returns>
    public string NewStagingFolder() =>
        Directory.CreateDirectory($"{path}.{Path.GetRandomFileName()}").FullName;

    /// <summary>Moves packages in.</summary>
    /// <param name="staging">Where they were made.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="version">Their version.</param>
    /// <returns>The ids that were not made; then nothing is moved.</returns>
    public IReadOnlyList<string> Accept(string staging, IReadOnlyList<string> ids, string version)
    {
        string[] missing = [.. ids.Where(id => !File.Exists(Path.Combine(staging, NameOf(id, version))))];
        if (missing.Length > 0)
            return missing;

        Directory.CreateDirectory(path);
        foreach (var id in ids)
            File.Move(Path.Combine(staging, NameOf(id, version)), Path.Combine(path, NameOf(id, version)), overwrite: true);
        return [];
    }

    /// <summary>Tells the samples the version, and removes the packages of other versions. Writes only what is different.</summary>
    /// <param name="version">The version.</param>
    public void Announce(string version)
    {
        var props = Path.Combine(path, "version.props");
        var text = $"""
            <Project>
              <PropertyGroup>
                <SoftwareFactoryVersion>{version}</SoftwareFactoryVersion>
              </PropertyGroup>
            </Project>

            """.ReplaceLineEndings("\n");

        Directory.CreateDirectory(path);
        if (!File.Exists(props) || File.ReadAllText(props) != text)
            File.WriteAllText(props, text);

        foreach (var package in Directory.EnumerateFiles(path, "*" + Extension))
        {
            if (!package.EndsWith($".{version}{Extension}", StringComparison.Ordinal))
                File.Delete(package);
        }
    }

    private static string NameOf(string id, string version) => $"{id}.{version}{Extension}";
}

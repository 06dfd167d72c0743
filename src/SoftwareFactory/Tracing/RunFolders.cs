using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>The runs below a folder, all of them read when the first is asked for; knows no packages. What cannot be read is left out. Not thread-safe.</summary>
/// <param name="folder">Such as <c>artifacts/factory/runs</c>, absolute; it need not exist.</param>
public sealed class RunFolders(string folder) : IRunHistory
{
    private IReadOnlyList<RecordedRun>? _runs;

    private IReadOnlyList<RecordedRun> Runs => _runs ??= Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "manifest.json", SearchOption.AllDirectories).Select(path => RecordedRun.Read(Path.GetDirectoryName(path)!, out _)).OfType<RecordedRun>().OrderByDescending(run => run.Id, StringComparer.Ordinal)]
        : [];

    /// <inheritdoc/>
    public IReadOnlyList<RecordedRun> RunsWith(string serial, int most) => [.. With(serial).Take(most)];

    /// <inheritdoc/>
    public int CountRunsWith(string serial) => With(serial).Count();

    /// <inheritdoc/>
    public IReadOnlyList<RecordedRun> Run(string id) => [.. Runs.Where(run => string.Equals(run.Id, id, StringComparison.OrdinalIgnoreCase)).OrderBy(run => run.Project, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<ShippedPackage> PackagesWith(string serial) => [];

    private IEnumerable<RecordedRun> With(string serial) => Runs.Where(run => run.Parts.Any(part => part.Serial == serial));
}

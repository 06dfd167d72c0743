using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>The runs and packages that are known: those of a folder, or of an index over many.</summary>
public interface IRunHistory
{
    /// <summary>The runs that a part took part in, the newest first.</summary>
    IReadOnlyList<RecordedRun> RunsWith(string serial);

    /// <summary>The runs of one id, by project; none when it is not known.</summary>
    IReadOnlyList<RecordedRun> Run(string id);

    /// <summary>The packages that hold a part.</summary>
    IReadOnlyList<ShippedPackage> PackagesWith(string serial);
}

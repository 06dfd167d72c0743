using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>The runs and packages that are known: those of a folder, or of an index over many.</summary>
public interface IRunHistory
{
    /// <summary>The newest runs that a part took part in, the newest first.</summary>
    /// <param name="serial">The part's serial number.</param>
    /// <param name="most">How many at most, 1 and up.</param>
    IReadOnlyList<RecordedRun> RunsWith(string serial, int most);

    /// <summary>How many runs a part took part in.</summary>
    int CountRunsWith(string serial);

    /// <summary>The runs of one id, by project; none when it is not known.</summary>
    IReadOnlyList<RecordedRun> Run(string id);

    /// <summary>The packages that hold a part.</summary>
    IReadOnlyList<ShippedPackage> PackagesWith(string serial);
}

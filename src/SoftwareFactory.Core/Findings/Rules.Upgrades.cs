namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF9030: A file was written by a newer version of the package.</summary>
    public static readonly Rule NewerFormat = new("SF9030", "A file was written by a newer version of the package", "Update SoftwareFactory here to the version that wrote it.");
}

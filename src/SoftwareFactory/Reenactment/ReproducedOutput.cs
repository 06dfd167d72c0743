namespace SoftwareFactory.Reenactment;

/// <summary>An output made again.</summary>
/// <param name="Path">Relative to the repository.</param>
/// <param name="Bytes">How many bytes it has, UTF-8 with LF.</param>
/// <param name="FirstDifference">The 0-based offset of the first byte in which the file in the tree, with LF, is another; null when it is the same.</param>
/// <param name="Line">The 1-based line of that byte; 0 when there is none.</param>
public sealed record ReproducedOutput(string Path, int Bytes, int? FirstDifference, int Line);

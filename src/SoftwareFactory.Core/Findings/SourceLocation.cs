namespace SoftwareFactory.Core.Findings;

/// <summary>A place in a file a person can open.</summary>
/// <param name="Path">Relative to the repository root where the file lies below it, with <c>/</c>.</param>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
/// <param name="Column">1-based; 0 for the line as a whole.</param>
/// <param name="EndLine">1-based; 0 when only the start is known.</param>
/// <param name="EndColumn">1-based and exclusive; 0 when only the start is known.</param>
public sealed record SourceLocation(string Path, int Line = 0, int Column = 0, int EndLine = 0, int EndColumn = 0)
{
    /// <summary><c>path(line,column)</c>, as MSBuild prints and parses it.</summary>
    public override string ToString() => this switch
    {
        { Line: 0 } => Path,
        { Column: 0 } => $"{Path}({Line})",
        _ => $"{Path}({Line},{Column})",
    };
}

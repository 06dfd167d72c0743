using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>A part that the repository has a record of.</summary>
/// <param name="Record">What it was made of. Without members where only the lock tells of it.</param>
/// <param name="Folder">The project's folder, absolute.</param>
/// <param name="InUse">True when the lock has its serial: it is what the tree holds.</param>
internal sealed record KnownPart(PartRecord Record, string Folder, bool InUse)
{
    internal string Serial => Record.Serial;

    internal string Spec => Record.Spec.Id;

    /// <summary>An output's path, relative to the repository root.</summary>
    internal string PathOf(RecordedOutput output) => Record.OutputRoot == "." ? output.Path : $"{Record.OutputRoot}/{output.Path}";
}

using SoftwareFactory.Inspection.Members;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>A declaration as a part was released with it.</summary>
internal sealed record RecordedPlace(KnownPart Part, RecordedOutput Output, RecordedMember Member)
{
    internal string Name => Member.Name;

    internal string Path => Part.PathOf(Output);

    /// <summary>A word that stands in every file that declares it.</summary>
    internal string Word => MemberName.Simple(Name) is var simple && (simple.StartsWith('.') || simple.StartsWith("op_", StringComparison.Ordinal) || Member.Kind == "indexer")
        ? MemberName.Simple(MemberName.Container(Name))
        : simple;

    /// <summary>True for the same declaration by name; another list of parameters is an edit of it.</summary>
    internal bool IsNamed(string name) => MemberName.WithoutParameters(name) == MemberName.WithoutParameters(Name);
}

using SoftwareFactory.Inspection.Members;

namespace SoftwareFactory.Tracing;

/// <summary>A C# file of the tree as it is now; parsed when first asked.</summary>
/// <param name="path">Relative to the repository root, with <c>/</c>.</param>
/// <param name="text">Its text, LF.</param>
internal sealed class SourceFile(string path, string text)
{
    private IReadOnlyList<SourceMember>? _members;

    internal string Path => path;

    internal string Text => text;

    internal IReadOnlyList<SourceMember> Members => _members ??= MemberReader.Read(text);

    /// <summary>The innermost declaration that a line belongs to; null between declarations.</summary>
    internal SourceMember? At(int line) => Members.Where(member => member.Line <= line && line <= member.EndLine).MinBy(member => member.End - member.Start);
}

using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Members;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tracing;

/// <summary>
/// Says which part a declaration of the tree comes from, and where a part's declaration stands now: by its tokens, and only then by its name. So white space,
/// comments, the file and the place in it do not matter, and an edit shows. Not thread-safe.
/// </summary>
internal sealed class Attribution
{
    private readonly SourceFiles _files;
    private readonly ILookup<string, RecordedPlace> _byTokens;
    private readonly ILookup<string, RecordedPlace> _byName;
    private readonly ILookup<string, KnownPart> _byPath;

    /// <param name="parts">Those in use before older ones of their spec: where both fit, the first counts.</param>
    /// <param name="files">The tree.</param>
    internal Attribution(IReadOnlyList<KnownPart> parts, SourceFiles files)
    {
        _files = files;
        Places = [.. from part in parts from output in part.Record.Outputs from member in output.Members select new RecordedPlace(part, output, member)];
        _byTokens = Places.ToLookup(place => place.Member.Tokens, StringComparer.Ordinal);
        _byName = Places.ToLookup(place => MemberName.WithoutParameters(place.Name), StringComparer.Ordinal);
        _byPath = (from part in parts where part.InUse from output in part.Record.Outputs select (part, Path: part.PathOf(output))).ToLookup(pair => pair.Path, pair => pair.part, StringComparer.Ordinal);
    }

    internal IReadOnlyList<RecordedPlace> Places { get; }

    /// <summary>Where a declaration of the tree comes from; null when the factory did not make it.</summary>
    internal (RecordedPlace Place, MemberState State)? Of(SourceFile file, SourceMember member)
    {
        var same = _byTokens[member.Tokens.Hex].ToArray();
        if (same.FirstOrDefault(place => place.Name == member.Name) is { } exact) return (exact, exact.Path == file.Path ? MemberState.Unchanged : MemberState.Moved);

        // Equal words under another name are a copy, or chance, while the original still stands.
        if (same.DistinctBy(place => place.Part.Spec).Count() == 1 && _byName[MemberName.WithoutParameters(member.Name)].All(place => place.Part.Spec != same[0].Part.Spec) && Find(same[0]).State == MemberState.Renamed)
            return (same[0], MemberState.Renamed);

        return _byName[MemberName.WithoutParameters(member.Name)].FirstOrDefault() is { } named ? (named, MemberState.Edited) : null;
    }

    /// <summary>Whose output a file is, by its path or its header line; null when it is none.</summary>
    internal KnownPart? OwnerOf(SourceFile file) =>
        _byPath[file.Path].FirstOrDefault() ?? Places.Select(place => place.Part).Distinct().FirstOrDefault(part => Serial.TryParse(part.Serial, out var serial) && OutputHeader.Below(file.Text, part.Spec, serial) is not null);

    /// <summary>Where a part's declaration stands in the tree.</summary>
    internal (SourceFile? File, SourceMember? Member, MemberState State) Find(RecordedPlace place)
    {
        var found = _files.Mentioning(place.Word).OrderBy(file => file.Path != place.Path).SelectMany(file => file.Members.Select(member => (File: file, Member: member))).ToArray();
        if (found.FirstOrDefault(now => now.Member.Name == place.Name && now.Member.Tokens.Hex == place.Member.Tokens) is { File: { } file } exact)
            return (file, exact.Member, file.Path == place.Path ? MemberState.Unchanged : MemberState.Moved);
        if (found.FirstOrDefault(now => place.IsNamed(now.Member.Name)) is { File: { } other } named)
            return (other, named.Member, IsReplaced(place, named.Member) ? MemberState.Replaced : MemberState.Edited);
        return found.FirstOrDefault(now => now.Member.Tokens.Hex == place.Member.Tokens) is { File: { } elsewhere } renamed
            ? (elsewhere, renamed.Member, MemberState.Renamed)
            : (null, null, MemberState.Gone);
    }

    private bool IsReplaced(RecordedPlace place, SourceMember now) =>
        !place.Part.InUse && _byTokens[now.Tokens.Hex].Any(newer => newer.Part.InUse && newer.Part.Spec == place.Part.Spec);
}

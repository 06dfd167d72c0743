using SoftwareFactory.Inspection.Members;

namespace SoftwareFactory.Tracing;

/// <summary>Says of declarations, recorded ones and those in the tree, which part they belong to and where they stand.</summary>
/// <param name="parts">The parts that are looked among.</param>
/// <param name="attribution">Of their members.</param>
/// <param name="isShipped">True when what was shipped counts, older parts too.</param>
internal sealed class TracedPlaces(IReadOnlyList<KnownPart> parts, Attribution attribution, bool isShipped)
{
    /// <summary>A recorded declaration, where it stands now.</summary>
    /// <param name="asked">The part of the query that leads to it.</param>
    /// <param name="place">The declaration.</param>
    internal TracedPlace Of(string asked, RecordedPlace place)
    {
        var (file, member, state) = attribution.Find(place);
        return new(asked, place.Part.Serial, place.Part.Spec, place.Name, state, member?.Name, file?.Path, member?.Line ?? 0, place.Member.Slots, place.Member.Clauses);
    }

    /// <summary>A declaration of the tree; null when the factory made neither it nor its file.</summary>
    internal TracedPlace? Of(string asked, SourceFile file, SourceMember member)
    {
        if (attribution.Of(file, member) is ({ } place, var state))
            return new(asked, place.Part.Serial, place.Part.Spec, place.Name, state, member.Name, file.Path, member.Line, place.Member.Slots, place.Member.Clauses);
        return attribution.OwnerOf(file) is { } owner ? new(asked, owner.Serial, owner.Spec, null, MemberState.Added, member.Name, file.Path, member.Line, [], []) : null;
    }

    /// <summary>The parts in use; older ones only where there is no other, or where what was shipped counts.</summary>
    internal KnownPart[] Current(IEnumerable<KnownPart> found)
    {
        KnownPart[] all = [.. found];
        return !isShipped && all.Any(part => part.InUse) ? [.. all.Where(part => part.InUse)] : all;
    }

    /// <summary>The part of a serial that a place has.</summary>
    internal KnownPart PartOf(string serial) => parts.First(part => part.Serial == serial);
}

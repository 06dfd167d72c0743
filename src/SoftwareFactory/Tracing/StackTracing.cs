using SoftwareFactory.Inspection.Members;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>Leads from the frames of a stack trace to what the factory made.</summary>
internal sealed class StackTracing(Attribution attribution, SourceFiles files, TracedPlaces places)
{
    /// <summary>The places that a frame leads to; none when it is of other code.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="exceptions">Names of the trace's exceptions: rules that speak of them are the ones to look at.</param>
    internal IEnumerable<TracedPlace> Of(StackTraceFrame frame, IReadOnlyList<string> exceptions)
    {
        var fitting = attribution.Places.Where(place => FrameMatch.Fits(frame, place.Name, place.Member.Kind)).GroupBy(place => FrameMatch.Rank(frame, place.Name)).MaxBy(group => group.Key)?.ToArray()
            ?? [.. Enclosing(frame.Type)];
        TracedPlace[] found = fitting.Length > 0
            ? [.. fitting.Select(place => places.Of(frame.Text, place))]
            : [.. files.Mentioning(MemberName.Simple(frame.Type)).SelectMany(file => file.Members.Where(member => FrameMatch.Fits(frame, member.Name, member.Kind)).Select(member => places.Of(frame.Text, file, member))).OfType<TracedPlace>()];

        var parts = places.Current(found.Select(place => places.PartOf(place.Serial)).Distinct());
        return found.Where(place => parts.Any(part => part.Serial == place.Serial)).Select(place => place with { Clauses = About(places.PartOf(place.Serial).Record, place.Clauses, exceptions) });
    }

    /// <summary>What the compiler made up stands in the source as the type around it.</summary>
    private IEnumerable<RecordedPlace> Enclosing(string type) =>
        attribution.Places.Where(place => type == place.Name || type.StartsWith($"{place.Name}.", StringComparison.Ordinal)).GroupBy(place => place.Name.Length).MaxBy(group => group.Key) ?? Enumerable.Empty<RecordedPlace>();

    /// <summary>The rules that speak of an exception, in their text or by what their examples expect; all when none does.</summary>
    private static IReadOnlyList<string> About(PartRecord record, IReadOnlyList<string> clauses, IReadOnlyList<string> exceptions)
    {
        string[] names = [.. exceptions.Select(exception => exception[(exception.LastIndexOf('.') + 1)..])];
        string[] about = [.. record.Spec.Clauses.Where(clause => clauses.Contains(clause.Id) && names.Any(name => clause.Text.Contains(name, StringComparison.Ordinal) || clause.Throws.Any(thrown => thrown[(thrown.LastIndexOf('.') + 1)..] == name))).Select(clause => clause.Id)];
        return about.Length > 0 ? about : clauses;
    }
}

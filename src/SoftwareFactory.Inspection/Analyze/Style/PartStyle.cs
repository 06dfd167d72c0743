using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>How a part was written: what stands in its slots, as counts of choices. Small enough to be kept for ever.</summary>
/// <param name="Serial">The part's serial number: the same answer is never counted twice.</param>
/// <param name="Spec">The spec's id.</param>
/// <param name="Model">Who answered, as <c>provider:id</c>.</param>
/// <param name="Template">The template's name.</param>
/// <param name="Choices">Choices by convention, and how often each was made.</param>
public sealed record PartStyle(string Serial, string Spec, string Model, string Template, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Choices)
{
    /// <summary>Counts the choices of a part's slots, in all of its files but tests.</summary>
    /// <param name="compilation">What the Compile gate gave.</param>
    /// <param name="spec">The spec's id.</param>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ChoicesOf(InspectedCompilation compilation, string spec) => compilation.PartTrees.Values
        .Where(part => part.Part.Spec.Id == spec && part.File.Kind == Core.Templates.OutputKind.Source)
        .SelectMany(StyleGate.InSlots)
        .GroupBy(vote => vote.Convention, StringComparer.Ordinal)
        .ToDictionary(
            convention => convention.Key,
            convention => (IReadOnlyDictionary<string, int>)convention.GroupBy(vote => vote.Choice, StringComparer.Ordinal).ToDictionary(choice => choice.Key, choice => choice.Count()));
}

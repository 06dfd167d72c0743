using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Proves that an answer stays in its slots. Linear limits come first, so that no text can hurt the parser; then each slot
/// alone, by its kind; then the whole file against its default-filled twin. Thread-safe.
/// </summary>
public sealed class ConformGate(ProjectCompilation project)
{
    /// <summary>SF2001 to SF2007. Located at the spec, since nothing of the part is in the tree yet.</summary>
    public IReadOnlyList<Finding> Inspect(PartContent part)
    {
        var findings = part.Slots.SelectMany(slot => InspectSlot(part, slot)).ToList();
        return findings.Exists(finding => finding.Stops) ? findings : [.. findings, .. Containment.Prove(project, part)];
    }

    private IEnumerable<Finding> InspectSlot(PartContent part, Slot slot)
    {
        var answer = part.Answers.GetValueOrDefault(slot.Name, "");
        if (string.IsNullOrWhiteSpace(answer))
            return slot.Optional || slot.Kind is SlotKind.Text ? [] : [Locate(part, slot, Rules.SlotUnfilled, "is empty.")];

        var limits = SlotLimits.Check(part, slot, answer).ToList();
        if (limits.Count > 0) return limits;
        var faults = SlotSyntax.Check(slot, answer, project.ParseOptions);
        return faults.Select(fault => Locate(part, slot, fault.Rule, fault.What));
    }

    internal static Finding Locate(PartContent part, Slot slot, Rule rule, string what) =>
        rule.At(part.Spec.Location, $"Slot {slot.Name} {what}") with { SpecId = part.Spec.Id, Slot = slot.Name };
}

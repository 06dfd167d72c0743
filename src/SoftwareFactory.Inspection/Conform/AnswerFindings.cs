using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>Makes findings about places in an answer. The output is not in the tree yet, so they stand at the spec and name the slot.</summary>
internal static class AnswerFindings
{
    /// <param name="rule">What is wrong.</param>
    /// <param name="part">The part.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="offset">0-based in the answer.</param>
    /// <param name="what">A clause that goes on after "Slot body, 2:5: ".</param>
    internal static Finding Of(Rule rule, PartContent part, Slot slot, int offset, string what)
    {
        var answer = part.Answers.GetValueOrDefault(slot.Name, "");
        return rule.At(part.Spec.Location, $"Slot {slot.Name}, {TextPosition.Of(answer, offset)}: {what}") with
        {
            SpecId = part.Spec.Id,
            Slot = slot.Name,
        };
    }
}

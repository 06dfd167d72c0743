using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>What is wrong with one slot's text.</summary>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="What">The sentence after "Slot x".</param>
internal sealed record SlotFault(Rule Rule, string What);

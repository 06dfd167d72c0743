using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>All outputs of a part with their slots open. No files when there are findings.</summary>
internal sealed record Expansion(IReadOnlyList<ExpandedFile> Files, IReadOnlyList<Slot> Slots, IReadOnlyList<Finding> Findings);

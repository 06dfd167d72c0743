using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>The outputs of a part.</summary>
/// <param name="Files">One file an output, in the order declared; empty when there are findings.</param>
/// <param name="Slots">The slots in the order in which they stand; as many as were declared rightly.</param>
/// <param name="Findings">SF1203–SF1205.</param>
public sealed record TemplateRendering(IReadOnlyList<RenderedFile> Files, IReadOnlyList<Slot> Slots, IReadOnlyList<Finding> Findings);

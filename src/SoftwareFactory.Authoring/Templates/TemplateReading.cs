using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>What <see cref="TemplateReader"/> could read of a template.</summary>
/// <param name="Template">The template; null when <c>template.yaml</c> or a file it needs is missing or wrong (SF1201).</param>
/// <param name="Findings">Everything that is wrong with it, ordered by place.</param>
public sealed record TemplateReading(CodeTemplate? Template, IReadOnlyList<Finding> Findings);

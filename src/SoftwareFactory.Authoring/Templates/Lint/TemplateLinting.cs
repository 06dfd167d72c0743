using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Templates.Lint;

/// <summary>What <see cref="TemplateLint"/> found of a template.</summary>
/// <param name="Outputs">For the C# parser, which is not at hand here; empty when they do not render.</param>
/// <param name="Findings">Everything else, by place.</param>
public sealed record TemplateLinting(IReadOnlyList<LintedOutput> Outputs, IReadOnlyList<Finding> Findings);

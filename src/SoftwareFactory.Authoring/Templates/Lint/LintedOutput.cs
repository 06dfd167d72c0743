using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates.Lint;

/// <summary>An output as the examples of the template's parameters render it, with the default in every slot.</summary>
/// <param name="Path">The output's path.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">What it says.</param>
/// <param name="LocationOf">The place in the template that a 0-based offset in <paramref name="Text"/> comes from.</param>
public sealed record LintedOutput(string Path, OutputKind Kind, string Text, Func<int, SourceLocation> LocationOf);

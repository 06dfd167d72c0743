namespace SoftwareFactory.Core.Templates;

/// <summary>A file that a template makes.</summary>
/// <param name="Path">A Scriban text that renders to the path below the output root.</param>
/// <param name="From">The template's file.</param>
/// <param name="Kind">What it is for.</param>
public sealed record TemplateOutput(string Path, string From, OutputKind Kind);

namespace SoftwareFactory.Authoring.Templates;

/// <summary>The names of a template's own files. Outputs' files are named by <see cref="Definition"/>.</summary>
internal static class TemplateFiles
{
    internal const string Definition = "template.yaml";

    internal const string Prompt = "prompt.md.sbn";
}

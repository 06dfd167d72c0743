using Scriban.Runtime;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates.Lint;

/// <summary>
/// Holds a template against what its author has to know before a spec uses it: names that nothing gives (SF1206), what is not
/// deterministic (SF1207), slots that do not say what belongs there (SF1204) or that the prompt does not mention (SF1209), required
/// parameters without an example (SF1210). The examples' values render the template (SF1203–SF1205). Branches that they do not reach
/// are checked for names all the same. Thread-safe.
/// </summary>
public static class TemplateLint
{
    /// <summary>Checks a template.</summary>
    public static TemplateLinting Check(CodeTemplate template)
    {
        var findings = new List<Finding>();
        foreach (var file in template.Outputs.Select(output => output.From).Append(TemplateFiles.Prompt).Distinct(StringComparer.Ordinal))
            findings.AddRange(Names(template, file));

        var bare = template.Parameters.Where(parameter => parameter is { Required: true, Example: null }).ToArray();
        findings.AddRange(bare.Select(parameter => Rules.ParameterWithoutExample.At(template.At(TemplateFiles.Definition), $"The parameter '{parameter.Name}' has no example.")));
        IReadOnlyList<LintedOutput> outputs = [];
        if (bare.Length == 0 && findings.Count == 0) outputs = Render(template, findings);
        return new TemplateLinting(outputs, FindingOrder.Of(findings, null));
    }

    private static IEnumerable<Finding> Names(CodeTemplate template, string file)
    {
        if (new ScribanText(template.Files[file], file, (line, column) => template.At(file, line, column)).Page is not { } page) yield break;

        var names = NamesInUse.Of(page);
        foreach (var (name, span, isScribans) in names.Unknown(name => IsGiven(template, file, name)))
        {
            var place = template.At(file, span.Start.Line + 1, span.Start.Column + 1);
            yield return isScribans
                ? Rules.TemplateNotDeterministic.At(place, $"'{name}' is Scriban's own, but does not give the same text everywhere and always.")
                : Rules.UnknownTemplateName.At(place, $"The template has no parameter, variable or function '{name}'.");
        }

        foreach (var span in names.SlotsWithoutDescription)
            yield return Rules.SlotDeclaration.At(template.At(file, span.Start.Line + 1, span.Start.Column + 1), "The slot does not say what belongs there.");
    }

    private static bool IsGiven(CodeTemplate template, string file, string name) =>
        template.Parameters.Any(parameter => parameter.Name == name)
        || (name is "slot" ? file != TemplateFiles.Prompt : name is "slots" or "files" ? file == TemplateFiles.Prompt : ReservedNames.Contains(name) || name is "namespace_folder" or "for" or "while");

    private static List<LintedOutput> Render(CodeTemplate template, List<Finding> findings)
    {
        var (spec, context) = (ExampleSpec.Of(template), ExampleSpec.ContextOf(template));
        findings.AddRange(ParameterCheck.Check(template, spec).Select(finding => finding with { SpecId = null }));
        var renderer = new TemplateRenderer(template);
        var standard = renderer.RenderDefault(spec, context);
        findings.AddRange(standard.Findings.Select(finding => finding with { SpecId = null }));
        if (standard.Findings.Count > 0) return [];

        var prompt = renderer.RenderPrompt(spec, context, standard.Slots);
        findings.AddRange(prompt.Findings.Select(finding => finding with { SpecId = null }));
        if (prompt.Findings.Count == 0)
            findings.AddRange(standard.Slots.Where(slot => !prompt.Text.Contains(slot.Name, StringComparison.Ordinal)).Select(slot =>
                Rules.SlotNotInPrompt.At(slot.Location, $"The prompt does not mention the slot '{slot.Name}'.")));
        return [.. template.Outputs.Zip(standard.Files, (output, file) => Mapped(template, output, file, spec, context))];
    }

    private static LintedOutput Mapped(CodeTemplate template, TemplateOutput output, RenderedFile file, Spec spec, TemplateContext context)
    {
        var inputs = new ScriptObject();
        TemplateInputs.Of(template, spec, context).CopyTo(inputs);
        var declared = new List<Slot>();
        inputs.SetValue("slot", new SlotFunction(template, number => SlotDefaults.Of(declared[number]), declared, []), readOnly: true);
        var scriban = new ScribanText(template.Files[output.From], output.From, (line, column) => template.At(output.From, line, column));
        var text = scriban.RenderMapped(inputs);
        return new LintedOutput(file.Path, output.Kind, text.ToString(), offset => scriban.At(text.SourceOf(offset)));
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using Scriban.Runtime;
using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>
/// Renders the outputs and the prompt of one template for many specs. Each Scriban text is parsed once, and expanded once
/// for a spec in a context: the same instances of both are not expanded again. Reports SF1203–SF1205; every finding stands
/// at the template's file. Thread-safe.
/// </summary>
/// <param name="template">The template.</param>
public sealed class TemplateRenderer(CodeTemplate template)
{
    private const char FirstMark = '\uE000';
    private const char LastMark = '\uF8FF';

    private readonly ConditionalWeakTable<Spec, Tuple<TemplateContext, Expansion>> _expansions = [];

    private readonly Dictionary<string, ScribanText> _texts = template.Outputs
        .Select(output => output.From)
        .Append(TemplateFiles.Prompt)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(
            file => file,
            file => new ScribanText(template.Files[file], file, (line, column) => template.At(file, line, column)),
            StringComparer.Ordinal);

    private readonly ScribanText[] _paths =
    [
        .. template.Outputs.Select((output, index) => new ScribanText(output.Path, TemplateFiles.Definition, (_, _) => PathLocation(template, index))),
    ];

    /// <summary>Renders the outputs with <see cref="SlotDefaults"/> in every slot, and so discovers the slots.</summary>
    public TemplateRendering RenderDefault(Spec spec, TemplateContext context) => Fill(Expand(spec, context), SlotDefaults.Of);

    /// <summary>
    /// Renders the outputs with an answer in every slot, each character as it is but for line ends, which become LF.
    /// The spans say where.
    /// </summary>
    /// <exception cref="ArgumentException">A slot has no answer.</exception>
    public TemplateRendering Render(Spec spec, TemplateContext context, IReadOnlyDictionary<string, string> answers) =>
        Fill(Expand(spec, context), slot => answers.TryGetValue(slot.Name, out var answer)
            ? answer
            : throw new ArgumentException($"The slot '{slot.Name}' has no answer.", nameof(answers)));

    /// <summary>Renders the prompt.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="context">What the template knows of the project.</param>
    /// <param name="slots">The slots to answer, as <see cref="RenderDefault"/> gives them.</param>
    public PromptRendering RenderPrompt(Spec spec, TemplateContext context, IReadOnlyList<Slot> slots)
    {
        var expansion = Expand(spec, context);
        if (expansion.Findings.Count > 0)
            return new PromptRendering("", expansion.Findings);

        var findings = new List<Finding>();
        var inputs = new ScriptObject();
        TemplateInputs.Of(template, spec, context).CopyTo(inputs);
        inputs.SetValue("slots", TemplateInputs.Of(slots), readOnly: true);
        inputs.SetValue("files", TemplateInputs.List(expansion.Files.Select(AsSeenByPrompt)), readOnly: true);
        var text = _texts[TemplateFiles.Prompt].Render(inputs, findings);
        return new PromptRendering(ExpandedFile.LineFeeds(text ?? ""), [.. findings.Select(finding => finding with { SpecId = spec.Id })]);
    }

    private static ScriptObject AsSeenByPrompt(ExpandedFile file) =>
        TemplateInputs.Object(("path", file.Path), ("text", file.Fill(slot => $"⟪{slot.Name}⟫").Text));

    private static TemplateRendering Fill(Expansion expansion, Func<Slot, string> answers) =>
        new([.. expansion.Files.Select(file => file.Fill(answers))], expansion.Slots, expansion.Findings);

    private Expansion Expand(Spec spec, TemplateContext context)
    {
        if (_expansions.TryGetValue(spec, out var known) && known.Item1 == context)
            return known.Item2;

        var expansion = ExpandNew(spec, context);
        _expansions.AddOrUpdate(spec, Tuple.Create(context, expansion));
        return expansion;
    }

    private Expansion ExpandNew(Spec spec, TemplateContext context)
    {
        var findings = new List<Finding>();
        var declared = new List<Slot>();
        var files = new List<ExpandedFile>();
        var mark = MarkFor(spec, context);
        var inputs = TemplateInputs.Of(template, spec, context);
        var outputInputs = new ScriptObject();
        inputs.CopyTo(outputInputs);
        outputInputs.SetValue("slot", new SlotFunction(template, number => string.Create(CultureInfo.InvariantCulture, $"{mark}{number}{mark}"), declared, findings), readOnly: true);

        for (var i = 0; i < template.Outputs.Count; i++)
        {
            var output = template.Outputs[i];
            var path = _paths[i].Render(inputs, findings);
            if (path is not null && PathProblem(path, output.Kind, files) is { } problem)
                findings.Add(Rules.OutputPath.At(PathLocation(template, i), problem));

            var first = declared.Count;
            if (_texts[output.From].Render(outputInputs, findings) is { } text)
                files.Add(Cut(path ?? "", output, text, mark, declared, first, findings));
        }

        var ofSpec = findings.Select(finding => finding with { SpecId = spec.Id }).ToArray();
        return new Expansion(ofSpec.Length == 0 ? files : [], [.. files.SelectMany(file => file.Slots)], ofSpec);
    }

    private static string? PathProblem(string path, OutputKind kind, List<ExpandedFile> earlier) =>
        earlier.Any(file => file.Path.Equals(path, StringComparison.OrdinalIgnoreCase))
            ? $"Two outputs have the path '{path}'."
            : OutputPathForm.Problem(path, kind);

    // Marks stand in pairs around a slot's number.
    private ExpandedFile Cut(string path, TemplateOutput output, string text, char mark, List<Slot> declared, int first, List<Finding> findings)
    {
        var pieces = text.Split(mark);
        var texts = new List<string> { ExpandedFile.LineFeeds(pieces[0]) };
        var slots = new List<Slot>();
        for (var i = 1; i + 1 < pieces.Length; i += 2)
        {
            if (int.TryParse(pieces[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < declared.Count && !slots.Contains(declared[number]))
            {
                slots.Add(declared[number]);
                texts.Add(ExpandedFile.LineFeeds(pieces[i + 1]));
            }
            else
                findings.Add(Rules.SlotDeclaration.At(template.At(output.From), "A slot's text is written a second time or was changed on its way."));
        }

        foreach (var slot in declared.Skip(first).Where(slot => !slots.Contains(slot)))
            findings.Add(Rules.SlotDeclaration.At(slot.Location, $"The slot '{slot.Name}' is declared, but not written where it stands."));

        return new ExpandedFile(path, output.Kind, texts, slots);
    }

    // A private-use character that nothing we were given holds.
    private char MarkFor(Spec spec, TemplateContext context)
    {
        var texts = template.Files.Values
            .Concat([spec.Text, context.RootNamespace])
            .Concat(spec.With.Select(parameter => parameter.Text))
            .Concat(template.Parameters.Select(parameter => parameter.Default ?? ""))
            .Concat(context.Interfaces.Values.SelectMany(model => model.Members.SelectMany(member => new[] { member.Signature, member.Summary })))
            .ToArray();
        for (var mark = FirstMark; mark < LastMark; mark++)
        {
            if (!texts.Any(text => text.Contains(mark, StringComparison.Ordinal)))
                return mark;
        }

        return LastMark;
    }

    // Read again, because only a finding needs it.
    private static SourceLocation PathLocation(CodeTemplate template, int index)
    {
        var file = template.At(TemplateFiles.Definition);
        var source = new SourceText(file.Path, template.Files[TemplateFiles.Definition]);
        return YamlReader.Read(source, Rules.TemplateFormat).Root is YamlMap map
            && map.Entries.FirstOrDefault(entry => entry.Key == "outputs")?.Value is YamlList outputs
            && outputs.Items.ElementAtOrDefault(index) is YamlMap output
            && output.Entries.FirstOrDefault(entry => entry.Key == "path") is { } path
                ? path.Value.Location
                : file;
    }
}

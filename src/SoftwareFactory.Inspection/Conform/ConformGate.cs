using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Holds a part's answers to their slots: limits (SF2001, SF2002) in one linear scan before anything parses, hidden characters
/// (SF2005), emptiness (SF2007), syntax by kind (SF2003), policy (SF2006), and containment (SF2004) by comparing the filled files with
/// the default-filled ones. A part is judged as far as its worst slot allows: what follows a failed step is not tried. Thread-safe.
/// </summary>
/// <param name="project">Gives the language version and the parsed files.</param>
public sealed class ConformGate(ProjectCompilation project)
{
    /// <summary>Inspects one part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Findings at the spec, each naming its slot and the place in the answer; empty when the part conforms.</returns>
    public IReadOnlyList<Finding> Inspect(PartContent part)
    {
        var scanned = part.Slots.SelectMany(slot => Scan(part, slot)).ToArray();
        return scanned.Length > 0
            ? scanned
            : DeepStack.Run(part.Slots.Select(slot => Answer(part, slot).Length).DefaultIfEmpty().Max(), () => InspectSyntax(part));
    }

    private static IEnumerable<Finding> Scan(PartContent part, Slot slot)
    {
        var answer = Answer(part, slot);
        foreach (var (rule, offset, what) in AnswerScan.Scan(answer, slot, part.Template.Limits))
            yield return AnswerFindings.Of(rule, part, slot, offset, what);

        if (!slot.Optional && string.IsNullOrWhiteSpace(answer))
            yield return AnswerFindings.Of(Rules.SlotUnfilled, part, slot, 0, "the answer is empty.");
    }

    private Finding[] InspectSyntax(PartContent part)
    {
        var places = part.DefaultFiles.Zip(part.Files, (standard, filled) => (Default: standard, Filled: filled)).Where(pair => pair.Filled.Kind != OutputKind.Doc).ToArray();
        foreach (var (standard, _) in places)
        {
            if (Containment.FirstError(project.Tree(standard)) is { } error)
                return [TemplateError(part, standard, error)];
        }

        var alone = part.Slots.SelectMany(slot => InspectAlone(part, slot)).ToArray();
        return alone.Length > 0 ? alone : [.. places.SelectMany(pair => InspectInPlace(part, pair.Default, pair.Filled))];
    }

    private IEnumerable<Finding> InspectAlone(PartContent part, Slot slot)
    {
        var answer = Answer(part, slot);
        if (string.IsNullOrWhiteSpace(answer))
            yield break;

        var parsed = SlotSyntax.Parse(answer, slot, Enclosing(part, slot), project.ParseOptions);
        if (parsed.Problem is { } problem)
            yield return AnswerFindings.Of(Rules.SlotSyntax, part, slot, parsed.InAnswer(parsed.ProblemAt), problem);
        else if (parsed.Node is { } node && SlotPolicy.FindFirst(node) is { } found)
            yield return AnswerFindings.Of(found.Rule, part, slot, parsed.InAnswer(found.Position), found.What);
        else if (slot.MaxStatements is { } most && parsed.Node is { } code && Statements(code) is var count && count > most)
            yield return AnswerFindings.Of(Rules.AnswerTooLong, part, slot, 0, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the answer has {count} statements, {most} are allowed."));
        else if (parsed.IsEmpty && !slot.Optional)
            yield return AnswerFindings.Of(Rules.SlotUnfilled, part, slot, 0, "the answer holds nothing but comments.");
    }

    private static int Statements(SyntaxNode block) => block.DescendantNodes().Count(node => node is StatementSyntax and not BlockSyntax);

    private IEnumerable<Finding> InspectInPlace(PartContent part, RenderedFile standard, RenderedFile filled)
    {
        if (Containment.FindEscape(project.Tree(filled), filled.Spans, project.Tree(standard), standard.Spans) is not { } escape || filled.Spans.Count == 0)
            yield break;

        // What an answer breaks shows behind it.
        var span = filled.Spans.LastOrDefault(span => span.Start <= escape.Position) ?? filled.Spans[0];
        yield return AnswerFindings.Of(Rules.SlotEscape, part, span.Slot, escape.Position - span.Start, escape.What);
    }

    private TypeDeclarationSyntax? Enclosing(PartContent part, Slot slot)
    {
        if (slot.Kind != SlotKind.Members || part.DefaultFiles.FirstOrDefault(file => file.Spans.Any(span => span.Slot.Name == slot.Name)) is not { Kind: not OutputKind.Doc } file)
            return null;

        var position = file.Spans.First(span => span.Slot.Name == slot.Name).Start;
        return project.Tree(file).GetRoot().FindToken(position).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>(type => type.OpenBraceToken.Span.End <= position);
    }

    private static Finding TemplateError(PartContent part, RenderedFile file, Diagnostic error)
    {
        var from = part.Template.Outputs.Count == part.DefaultFiles.Count ? part.Template.Outputs[part.DefaultFiles.ToList().IndexOf(file)].From : "template.yaml";
        return Rules.TemplateError.At(part.Template.At(from), $"For {part.Spec.Path} it renders {file.Path}, which does not parse even without answers: {error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.')}.") with { SpecId = part.Spec.Id };
    }

    private static string Answer(PartContent part, Slot slot) => part.Answers.GetValueOrDefault(slot.Name, "");
}

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
    /// <summary>How long parsing one part's answers may take; what is not hostile takes milliseconds.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Inspects one part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Findings at the spec, each naming its slot and the place in the answer; empty when the part conforms.</returns>
    public IReadOnlyList<Finding> Inspect(PartContent part)
    {
        var findings = new List<Finding>();
        var (harmless, longest) = (true, 0);
        foreach (var slot in part.Slots)
        {
            harmless &= Scan(part, slot, findings);
            longest = Math.Max(longest, Answer(part, slot).Length);
        }

        if (findings.Count > 0)
            return findings;

        return harmless ? InspectSyntax(part) : DeepStack.Run(longest, Patience, () => InspectSyntax(part)) ?? [TooSlow(part)];
    }

    private static bool Scan(PartContent part, Slot slot, List<Finding> findings)
    {
        var answer = Answer(part, slot);
        if (AnswerScan.FindFirst(answer, slot, part.Template.Limits, out var harmless) is var (rule, offset, what))
            findings.Add(AnswerFindings.Of(rule, part, slot, offset, what));

        if (!slot.Optional && string.IsNullOrWhiteSpace(answer))
            findings.Add(AnswerFindings.Of(Rules.SlotUnfilled, part, slot, 0, "the answer is empty."));

        return harmless;
    }

    private List<Finding> InspectSyntax(PartContent part)
    {
        try
        {
            return InspectPlaces(part);
        }
        catch (Exception fault) when (ParserFault.Is(fault))
        {
            return [AnswerFindings.Of(Rules.SlotSyntax, part, part.Slots.FirstOrDefault(slot => BreaksParser(part, slot)) ?? Longest(part), 0, $"{ParserFault.Says(fault)}.")];
        }
    }

    private bool BreaksParser(PartContent part, Slot slot)
    {
        try
        {
            _ = InspectAlone(part, slot);
            return false;
        }
        catch (Exception fault) when (ParserFault.Is(fault))
        {
            return true;
        }
    }

    private List<Finding> InspectPlaces(PartContent part)
    {
        var inPlace = new Dictionary<string, ParsedAnswer>(StringComparer.Ordinal);
        Finding? escape = null;
        for (var i = 0; escape is null && i < part.Files.Count; i++)
        {
            if (part.Files[i].Kind != OutputKind.Doc) escape = FindEscape(part, part.DefaultFiles[i], part.Files[i], inPlace);
        }

        if (escape is not null) inPlace.Clear();
        var findings = new List<Finding>();
        foreach (var slot in part.Slots)
        {
            if ((inPlace.TryGetValue(slot.Name, out var read) ? Inspect(part, slot, read) : InspectAlone(part, slot)) is { } finding) findings.Add(finding);
        }

        // What is wrong with an answer alone says more.
        if (findings.Count == 0 && escape is not null) findings.Add(escape);
        return findings;
    }

    /// <summary>What is wrong with an answer by itself, which a parser reads alone.</summary>
    internal Finding? InspectAlone(PartContent part, Slot slot) => Answer(part, slot) is var answer && string.IsNullOrWhiteSpace(answer)
        ? null
        : Inspect(part, slot, SlotSyntax.Parse(answer, slot, Enclosing(part, slot), project.ParseOptions));

    private static Finding? Inspect(PartContent part, Slot slot, ParsedAnswer parsed)
    {
        if (parsed.Problem is { } problem)
            return AnswerFindings.Of(Rules.SlotSyntax, part, slot, parsed.InAnswer(parsed.ProblemAt), problem);
        if (SlotPolicy.FindFirst(parsed) is { } found)
            return AnswerFindings.Of(found.Rule, part, slot, parsed.InAnswer(found.Position), found.What);
        if (slot.MaxStatements is { } most && parsed.Nodes.Sum(Statements) is var count && count > most)
            return AnswerFindings.Of(Rules.AnswerTooLong, part, slot, 0, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the answer has {count} statements, {most} are allowed."));

        return parsed.IsEmpty && !slot.Optional ? AnswerFindings.Of(Rules.SlotUnfilled, part, slot, 0, "the answer holds nothing but comments.") : null;
    }

    private static int Statements(SyntaxNode code) => code.DescendantNodesAndSelf().Count(node => node is StatementSyntax and not BlockSyntax);

    private Finding? FindEscape(PartContent part, RenderedFile standard, RenderedFile filled, Dictionary<string, ParsedAnswer> answers)
    {
        // Without a slot the two are one text.
        if (filled.Spans.Count == 0 || Containment.FindEscape((filled, project.Tree(filled)), (standard, project.Tree(standard)), answers) is not { } escape)
            return null;

        // What an answer breaks shows behind it.
        var span = filled.Spans.LastOrDefault(span => span.Start <= escape.Position) ?? filled.Spans[0];
        return AnswerFindings.Of(Rules.SlotEscape, part, span.Slot, escape.Position - span.Start, escape.What);
    }

    private TypeDeclarationSyntax? Enclosing(PartContent part, Slot slot)
    {
        if (slot.Kind != SlotKind.Members || part.DefaultFiles.FirstOrDefault(file => file.Spans.Any(span => span.Slot.Name == slot.Name)) is not { Kind: not OutputKind.Doc } file)
            return null;

        var position = file.Spans.First(span => span.Slot.Name == slot.Name).Start;
        return project.Tree(file).GetRoot().FindToken(position).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>(type => type.OpenBraceToken.Span.End <= position);
    }

    private Finding TooSlow(PartContent part) => AnswerFindings.Of(
        Rules.NestingTooDeep, part, Longest(part), 0, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the code nests so that a parser needs more than {Patience.TotalSeconds:0.#} s for it."));

    // Where it cannot be told which slot it is, this is the likeliest.
    private static Slot Longest(PartContent part) => part.Slots.MaxBy(slot => Answer(part, slot).Length)!;

    private static string Answer(PartContent part, Slot slot) => part.Answers.GetValueOrDefault(slot.Name, "");
}

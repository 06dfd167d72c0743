using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>A part's file in the compilation, at the path where it will be released.</summary>
/// <param name="Part">The part.</param>
/// <param name="File">Its file.</param>
/// <param name="Tree">The file's tree.</param>
internal sealed record PartTree(PartContent Part, RenderedFile File, SyntaxTree Tree)
{
    /// <summary>The trees of all files that are compiled.</summary>
    internal static PartTree[] Of(ProjectCompilation project, IReadOnlyList<PartContent> parts, string outputRoot) =>
    [
        .. parts
            .SelectMany(part => part.Files.Where(file => file.Kind != OutputKind.Doc).Select(file => (part, file)))
            .Select(pair => new PartTree(pair.part, pair.file, project.Tree(pair.file).WithFilePath(Path.GetFullPath(pair.file.Path, outputRoot)))),
    ];

    /// <summary>The slot at a place, its ends included; null in the template's own text.</summary>
    internal SlotSpan? SlotAt(TextSpan place) => File.Spans.FirstOrDefault(span => place.Start >= span.Start && place.Start <= span.End && span.Length > 0);

    /// <summary>A finding at the spec, which says where in which slot, or where in the output, since that is not in the tree yet.</summary>
    internal Finding Find(Rule rule, FindingLevel level, TextSpan place, string what, string? fix = null)
    {
        var slot = SlotAt(place);
        var where = slot is null
            ? $"{File.Path}, {TextPosition.Of(File.Text, place.Start)} (outside the slots)"
            : $"Slot {slot.Slot.Name}, {TextPosition.Of(File.Text[slot.Start..slot.End], place.Start - slot.Start)}";
        return rule.At(Part.Spec.Location, $"{where}: {what.TrimEnd('.')}.", fix) with
        {
            Level = level,
            SpecId = Part.Spec.Id,

            // With one rule there is no doubt which.
            Clause = Part.Spec.Rules is [{ Id: var only }] ? only : null,
            Slot = slot?.Slot.Name,
        };
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>Puts a diagnostic in a part's file into words: the file is not in the tree yet, so the finding stands at the spec and names the slot.</summary>
internal static class PartFindings
{
    internal static Finding Of(Rule rule, Diagnostic diagnostic, PartFile file)
    {
        var at = diagnostic.Location.GetLineSpan().StartLinePosition;
        var slot = file.File.Spans.FirstOrDefault(span => diagnostic.Location.SourceSpan.Start >= span.Start && diagnostic.Location.SourceSpan.Start <= span.End)?.Slot.Name;
        var place = slot is null ? "" : $", slot {slot}";
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.');
        return rule.At(file.Part.Spec.Location, string.Create(CultureInfo.InvariantCulture, $"{file.File.Path}({at.Line + 1},{at.Character + 1}){place}: {diagnostic.Id}: {message}."))
            with { SpecId = file.Part.Spec.Id, Slot = slot };
    }
}

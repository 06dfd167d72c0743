using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>Where symbols are declared, in one fill of the parts' files: in an answer, or at a place of a template's own text that is the same in every fill. Thread-safe.</summary>
internal sealed class DeclaredPlaces(IEnumerable<PartTree> files)
{
    private readonly Dictionary<SyntaxTree, PartTree> _files = files.ToDictionary(file => file.Tree);

    /// <summary>The answer that declares the symbol; null when none does. The name that an answer gives to the template's own declaration declares nothing.</summary>
    internal (PartTree Part, Location Place)? InAnswer(ISymbol symbol) => symbol.OriginalDefinition.Locations
        .Where(location => location.SourceTree is { } tree && _files.TryGetValue(tree, out var file) && file.SlotAt(location.SourceSpan) is { Slot.Kind: not SlotKind.Identifier })
        .Select(location => ((PartTree, Location)?)(_files[location.SourceTree!], location))
        .FirstOrDefault();

    /// <summary>The file and offset, slots not counted, of a declaration in a template's own text; null for others.</summary>
    internal (string Path, int Offset)? InTemplate(ISymbol symbol)
    {
        if (symbol.OriginalDefinition.Locations.FirstOrDefault(location => location.IsInSource) is not { SourceTree: { } tree } place || !_files.TryGetValue(tree, out var file) || InAnswer(symbol) is not null) return null;
        var before = file.File.Spans.Where(span => span.Start < place.SourceSpan.Start).Sum(span => Math.Min(span.Length, place.SourceSpan.Start - span.Start));
        return (file.File.Path, place.SourceSpan.Start - before);
    }
}

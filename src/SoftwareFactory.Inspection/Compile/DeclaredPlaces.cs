using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>Where symbols are declared, in one fill of the parts' files: in an answer, or at a place of a template's own text that is the same in every fill. Thread-safe.</summary>
internal sealed class DeclaredPlaces(IEnumerable<PartTree> files)
{
    private readonly Dictionary<SyntaxTree, PartTree> _files = files.ToDictionary(file => file.Tree);

    /// <summary>The answer that declares the symbol; null when none does. The name that an answer gives to the template's own declaration declares nothing.</summary>
    internal (PartTree Part, Location Place)? InAnswer(ISymbol symbol) => InSlot(symbol, kind => kind != SlotKind.Identifier);

    /// <summary>The answer that names the symbol, a declaration of the template's own; null when none does.</summary>
    internal (PartTree Part, Location Place)? Named(ISymbol symbol) => InSlot(symbol, kind => kind == SlotKind.Identifier);

    /// <summary>The file and offset, slots and white space not counted, of a declaration in a template's own text; null for others.</summary>
    internal (string Path, int Offset)? InTemplate(ISymbol symbol)
    {
        if (symbol.OriginalDefinition.Locations.FirstOrDefault(location => location.IsInSource) is not { SourceTree: { } tree } place || !_files.TryGetValue(tree, out var file) || InAnswer(symbol) is not null) return null;
        var (text, from, offset) = (file.File.Text, file.File.HeaderLength, 0);
        foreach (var span in file.File.Spans.Where(span => span.Start < place.SourceSpan.Start).OrderBy(span => span.Start))
        {
            offset += Inked(text.AsSpan(from, span.Start - from));
            from = Math.Min(span.Start + span.Length, place.SourceSpan.Start);
        }

        return (file.File.Path, offset + Inked(text.AsSpan(from, place.SourceSpan.Start - from)));
    }

    private (PartTree Part, Location Place)? InSlot(ISymbol symbol, Func<SlotKind, bool> isMeant) => symbol.OriginalDefinition.Locations
        .Where(location => location.SourceTree is { } tree && _files.TryGetValue(tree, out var file) && file.SlotAt(location.SourceSpan) is { } slot && isMeant(slot.Slot.Kind))
        .Select(location => ((PartTree, Location)?)(_files[location.SourceTree!], location))
        .FirstOrDefault();

    // An answer that ends its last line moves what follows by a line end.
    private static int Inked(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter))
                count++;
        return count;
    }
}

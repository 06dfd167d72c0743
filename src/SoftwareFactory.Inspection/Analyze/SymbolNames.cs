using Microsoft.CodeAnalysis;
using SoftwareFactory.Analyzers.Bans;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>Compares symbols with the full names that a slot allows or denies: a name covers the symbol, and what it contains.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat FullName = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces, memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    internal static bool Cover(IReadOnlyList<string> names, ISymbol symbol) => Covering(names, symbol) is not null;

    /// <summary>The ban that a slot's own denial makes, or null.</summary>
    internal static Ban? Denial(Slot slot, ISymbol symbol) =>
        Covering(slot.Deny, symbol) is { } name ? new Ban(name, $"The slot {slot.Name} denies it.", null, 0, []) : null;

    private static string? Covering(IReadOnlyList<string> names, ISymbol symbol)
    {
        if (names.Count == 0) return null;
        symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        var full = (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor ? constructor.ContainingType : symbol).OriginalDefinition.ToDisplayString(FullName);
        return names.FirstOrDefault(name => full == name || (full.StartsWith(name, StringComparison.Ordinal) && full[name.Length] == '.'));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Bans;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>
/// Reports banned symbols in slots, and members that give an object of a banned type, by what each name, creation, indexer or operator binds to: no alias, escape or interpolation hides one.
/// It runs as one more analyzer beside the project's own, because they share what was bound; no option lowers it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BannedApiAnalyzer(BanList bans, IReadOnlyDictionary<SyntaxTree, PartTree> parts) : DiagnosticAnalyzer
{
    private const string Id = "SF4201";

    /// <summary>The diagnostic's property that holds the ban's id.</summary>
    internal const string BanKey = "ban";

    internal static readonly DiagnosticDescriptor Descriptor = new(
        Id, Rules.BannedApi.Title, "{0}", "SoftwareFactory", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSyntaxNodeAction(Inspect, BannedUses.Kinds);
        context.RegisterOperationAction(InspectConversion, OperationKind.Conversion);
    }

    // A template lifts the built-in bans only; those of the project stand.
    private Ban? Standing(Slot slot, ISymbol symbol) => bans.Find(symbol) is { } ban && (ban.File is not null || !SymbolNames.Cover(slot.Allow, symbol)) ? ban : null;

    // A cref and nameof name something, and do nothing with it.
    private static bool IsOnlyNamed(SyntaxNodeAnalysisContext context) => context.Node.IsPartOfStructuredTrivia()
        || context.Node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is null);

    private void Inspect(SyntaxNodeAnalysisContext context)
    {
        if (!parts.TryGetValue(context.Node.SyntaxTree, out var part) || part.SlotAt(context.Node.Span) is not { Slot: var slot })
            return;

        foreach (var symbol in BannedUses.Of(context))
        {
            if (Broken(slot, symbol) is not { } ban) continue;
            if (!IsOnlyNamed(context)) context.ReportDiagnostic(Of(symbol, ban, context.Node));
            return;
        }
    }

    // A conversion that nobody wrote is called all the same.
    private void InspectConversion(OperationAnalysisContext context)
    {
        if (context.Operation is IConversionOperation { IsImplicit: true, OperatorMethod: { } method } && parts.TryGetValue(context.Operation.Syntax.SyntaxTree, out var part)
            && part.SlotAt(context.Operation.Syntax.Span) is { Slot: var slot } && Broken(slot, method) is { } ban)
            context.ReportDiagnostic(Of(method, ban, context.Operation.Syntax));
    }

    private Ban? Broken(Slot slot, ISymbol symbol) =>
        Standing(slot, symbol) ?? SymbolNames.Denial(slot, symbol) ?? (BanList.TypeOf(symbol) is { } type && !SymbolNames.Cover(slot.Allow, symbol) ? Standing(slot, type) : null);

    private static Diagnostic Of(ISymbol symbol, Ban ban, SyntaxNode node)
    {
        var name = symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return Diagnostic.Create(Descriptor, node.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(BanKey, ban.Id), $"{name} is banned ({ban.Id}){(ban.Message.Length > 0 ? $": {ban.Message}" : ".")}");
    }
}

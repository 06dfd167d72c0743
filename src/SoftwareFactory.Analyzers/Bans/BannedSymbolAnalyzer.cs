using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers.Bans;

/// <summary>SF4390: uses of what the project's <c>BannedSymbols*.txt</c> bans. In a part the factory's own gate reports them, as SF4201.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BannedSymbolAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4390", "A banned API is used", "{0} is banned ({1}){2}. Use what the ban recommends.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4390.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var bans = new BanList(context.Compilation, context.Options.AdditionalFiles, withBuiltIn: false);
        if (bans.All.Count > 0) context.RegisterSyntaxNodeAction(node => Inspect(node, bans), BannedUses.Kinds);
    }

    private static void Inspect(SyntaxNodeAnalysisContext context, BanList bans)
    {
        foreach (var symbol in BannedUses.Of(context))
        {
            if (bans.Find(symbol) is not { } ban) continue;

            var name = symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
            var why = ban.Message.Length > 0 ? $": {ban.Message.TrimEnd('.')}" : "";
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(ApiKey, ban.Id), name, ban.Id, why));
            return;
        }
    }
}

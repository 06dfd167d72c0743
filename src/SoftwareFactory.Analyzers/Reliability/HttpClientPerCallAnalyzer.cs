using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4337: an HttpClient that is made, used and thrown away in one method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HttpClientPerCallAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4337", "An HttpClient is made for each call", "Each HttpClient opens connections of its own, and they linger after it is gone. Take one from IHttpClientFactory, or keep one.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4337.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var clients = context.Compilation.Types("System.Net.Http.HttpClient");
        if (clients.IsEmpty) return;
        context.RegisterOperationAction(operation =>
        {
            var creation = (IObjectCreationOperation)operation.Operation;
            if (creation.Type.Is(clients) && operation.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, Name: not "Main" and not "<Main>$" } && IsThrownAway(creation))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation()));
        }, OperationKind.ObjectCreation);
    }

    private static bool IsThrownAway(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        return value.Parent switch
        {
            IInvocationOperation call => call.Instance == value,
            IUsingOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Root().Descendants().OfType<ILocalReferenceOperation>()
                .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol)).All(use => use.Parent is IInvocationOperation or IMemberReferenceOperation),
            _ => false,
        };
    }
}

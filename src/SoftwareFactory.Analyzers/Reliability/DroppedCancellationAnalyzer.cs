using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4330: asynchronous calls that take no part in the caller's cancellation although it was given a token: the token's parameter is left at its default, set to none,
/// or there is an overload that takes one; and a token that an asynchronous method takes and nobody looks at. Clean-up in <c>catch</c> and <c>finally</c> rightly goes on after a cancellation.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedCancellationAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4330", "A cancellation token is dropped", "{0} could be cancelled and is not given {1}. Pass the token on.",
        Reliability, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4330.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var tokens = context.Compilation.Types("System.Threading.CancellationToken");
        if (tokens.IsEmpty) return;
        context.RegisterOperationAction(call => Inspect(call, tokens), OperationKind.Invocation);
        context.RegisterOperationAction(loop => InspectLoop(loop, tokens), OperationKind.Loop);
        context.RegisterOperationBlockAction(block => InspectUnused(block, tokens));
        context.RegisterOperationAction(InspectSource, OperationKind.VariableDeclarator);
    }

    // using var timeout = new CancellationTokenSource(…), and nobody is given its token.
    private static void InspectSource(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer()?.Value.Unwrapped() is not IObjectCreationOperation { Type: { Name: "CancellationTokenSource", ContainingNamespace.Name: "Threading" }, Arguments.Length: > 0 }) return;
        var uses = declarator.Root().Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol)).ToList();
        if (uses.TrueForAll(use => use.Parent is IInvocationOperation call && call.Instance == use && call.TargetMethod.Name is "CancelAfter" or "Dispose"))
            context.ReportDiagnostic(Diagnostic.Create(Rule, declarator.Symbol.Locations[0], "What it is for", $"the token of {declarator.Symbol.Name}"));
    }

    // A contract may ask for a token that one who fulfils it has no use for.
    private static void InspectUnused(OperationBlockAnalysisContext context, ImmutableHashSet<ISymbol> tokens)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsAsync: true, IsOverride: false, IsVirtual: false } method || TokenOf(method, tokens) is not { } token || Fulfils(method)) return;
        var operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToList();
        if (operations.Exists(operation => operation is IAwaitOperation or ILoopOperation) && !operations.Exists(operation => operation is IParameterReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Parameter, token))
            && !operations.Exists(operation => operation is IInvocationOperation call && (call.Arguments.Any(argument => argument.Parameter!.Type.Is(tokens)) || HasOverload(call.TargetMethod, tokens))))
            context.ReportDiagnostic(Diagnostic.Create(Rule, token.Locations[0], method.Name, token.Name));
    }

    private static bool Fulfils(IMethodSymbol method) => method.ExplicitInterfaceImplementations.Length > 0
        || method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    // A parameter may be any sequence; what a call gave has had its chance of a token.
    private static void InspectLoop(OperationAnalysisContext context, ImmutableHashSet<ISymbol> tokens)
    {
        if (context.Operation is IForEachLoopOperation { IsAsynchronous: true } loop && loop.Collection.Unwrapped() is IParameterReferenceOperation sequence && TokenInScope(loop, context.ContainingSymbol, tokens) is { } token)
            context.ReportDiagnostic(Diagnostic.Create(Rule, sequence.Syntax.GetLocation(), sequence.Parameter.Name, token.Name));
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> tokens)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (!IsAsynchronous(method.ReturnType) || TokenInScope(call, context.ContainingSymbol, tokens) is not { } token) return;
        if (call.Ancestors().OfType<IInvocationOperation>().Any(around => around.TargetMethod.Name is "WithCancellation" or "GetAsyncEnumerator" && around.Receiver()?.Unwrapped() == call)) return;
        if (call.Ancestors().Any(around => around is ICatchClauseOperation || (around.Parent is ITryOperation { Finally: { } last } && last == around))) return;

        var given = call.Arguments.Where(argument => argument.Parameter!.Type.Is(tokens)).ToList();
        var drops = given.Count > 0 ? given.TrueForAll(IsNone) : !call.Arguments.Any(argument => IsToken(argument.Value, tokens)) && HasOverload(method, tokens);
        if (drops) context.ReportDiagnostic(Diagnostic.Create(Rule, Name(call.Syntax).GetLocation(), method.Name, token.Name));
    }

    private static bool IsAsynchronous(ITypeSymbol type) => type.IsTask() || type is { Name: "IAsyncEnumerable" };

    private static bool IsNone(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.DefaultValue
        || argument.Value.Unwrapped() is IDefaultValueOperation or IObjectCreationOperation { Arguments: [] or [{ Value.ConstantValue.Value: false }] } or IPropertyReferenceOperation { Property: { Name: "None", ContainingType.Name: "CancellationToken" } };

    private static bool IsToken(IOperation value, ImmutableHashSet<ISymbol> tokens) => value.Unwrapped().Type.Is(tokens);

    // Lambdas and local functions see the tokens of the functions around them, unless they are static.
    private static ISymbol? TokenInScope(IOperation operation, ISymbol containing, ImmutableHashSet<ISymbol> tokens)
    {
        // var token = source.Token; before it, in a block around it.
        foreach (var block in operation.Ancestors().TakeWhile(around => around is not (IAnonymousFunctionOperation or ILocalFunctionOperation)).OfType<IBlockOperation>())
        {
            if (block.Operations.TakeWhile(step => step.Syntax.Span.End <= operation.Syntax.SpanStart).OfType<IVariableDeclarationGroupOperation>().SelectMany(group => group.Declarations).SelectMany(declaration => declaration.Declarators)
                .LastOrDefault(declarator => declarator.Symbol.Type.Is(tokens) && declarator.GetVariableInitializer()?.Value.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Token" }) is { Symbol: var own }) return own;
        }

        foreach (var around in operation.Ancestors())
        {
            var function = around switch { IAnonymousFunctionOperation lambda => lambda.Symbol, ILocalFunctionOperation local => local.Symbol, _ => null };
            if (function is null) continue;
            if (TokenOf(function, tokens) is { } own) return own;
            if (function.IsStatic) return null;
        }

        return containing is IMethodSymbol method ? TokenOf(method, tokens) : null;
    }

    private static IParameterSymbol? TokenOf(IMethodSymbol method, ImmutableHashSet<ISymbol> tokens) => method.Parameters.FirstOrDefault(parameter => parameter.RefKind == RefKind.None && parameter.Type.Is(tokens));

    private static bool HasOverload(IMethodSymbol method, ImmutableHashSet<ISymbol> tokens)
    {
        var declared = method.Declared();
        return declared.ContainingType.GetMembers(declared.Name).OfType<IMethodSymbol>().Any(other =>
            other.Parameters.Length == declared.Parameters.Length + 1
            && other.Parameters.Last().Type.Is(tokens)
            && other.IsStatic == declared.IsStatic
            && other.TypeParameters.Length == declared.TypeParameters.Length
            && other.DeclaredAccessibility >= declared.DeclaredAccessibility
            && other.Parameters.Take(declared.Parameters.Length).Zip(declared.Parameters, (a, b) => SymbolEqualityComparer.Default.Equals(a.Type.OriginalDefinition, b.Type.OriginalDefinition) && a.RefKind == b.RefKind).All(same => same)
            && !other.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute"));
    }

    private static SyntaxNode Name(SyntaxNode call) => call is InvocationExpressionSyntax invocation
        ? invocation.Expression switch { MemberAccessExpressionSyntax access => access.Name, MemberBindingExpressionSyntax binding => binding.Name, var other => other }
        : call;
}

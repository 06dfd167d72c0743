using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4309: keys, initialization vectors, nonces and salts that are the same each time: constants, arrays that nobody filled, and readonly fields that hold either.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixedVectorAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4309", "A key, vector or salt is always the same", "The {0} is the same each time. Keys come from configuration; vectors, nonces and salts are made anew by RandomNumberGenerator.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4309.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(InspectAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => InspectArguments(operation, ((IInvocationOperation)operation.Operation).TargetMethod, ((IInvocationOperation)operation.Operation).Arguments), OperationKind.Invocation);
        context.RegisterOperationAction(operation => InspectArguments(operation, ((IObjectCreationOperation)operation.Operation).Constructor, ((IObjectCreationOperation)operation.Operation).Arguments), OperationKind.ObjectCreation);
    }

    private static void InspectAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "IV" or "Key" } property } && IsCryptography(property) && IsFixed(assignment.Value)) Report(context, assignment.Value, property.Name);
    }

    private static void InspectArguments(OperationAnalysisContext context, IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (method is null || !IsCryptography(method)) return;
        foreach (var salt in arguments.Where(argument => argument.Parameter is { Name: "salt", ContainingType.Name: "Rfc2898DeriveBytes" } && IsOfAName(argument.Value))) Report(context, salt.Value, "salt");
        foreach (var argument in arguments.Where(argument => argument.Parameter?.Name is "iv" or "rgbIV" or "nonce" or "salt" or "key" or "rgbKey" && IsFixed(argument.Value))) Report(context, argument.Value, argument.Parameter!.Name);
    }

    private static bool IsCryptography(ISymbol symbol) => symbol.ContainingType?.ContainingNamespace.ToDisplayString() == "System.Security.Cryptography";

    private static bool IsFixed(IOperation value)
    {
        value = value.Unwrapped();
        return value switch
        {
            IArrayCreationOperation { Initializer: { } items } => items.ElementValues.All(item => item.ConstantValue.HasValue),
            IArrayCreationOperation => true,
            ICollectionExpressionOperation list => list.Elements.All(item => item.ConstantValue.HasValue),
            IUtf8StringOperation => true,
            IInvocationOperation { TargetMethod.Name: "GetBytes" or "FromBase64String" or "FromHexString", Arguments: [var text, ..] } => text.Value.ConstantText() is not null,
            IInvocationOperation { TargetMethod.Name: "ToArray", Instance: null, Arguments: [var source, ..] } => IsFixed(source.Value),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => BuiltText.Initial(field, value) is { } initial && IsFixed(initial),
            ILocalReferenceOperation local => !IsFilled(local) && BuiltText.Values(local).ToList() is { Count: > 0 } values && values.TrueForAll(IsFixed),
            _ => false,
        };
    }

    // The bytes of a user's name or address are no salt: whoever knows them may begin beforehand.
    private static bool IsOfAName(IOperation value) => value.Unwrapped() is IInvocationOperation { TargetMethod.Name: "GetBytes", Arguments: [{ Value: var text }] }
        && ((text.Unwrapped() as IMemberReferenceOperation)?.Member.Name ?? text.Named()?.Name) is { } name && name.IndexOf("salt", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("random", StringComparison.OrdinalIgnoreCase) < 0;

    // Whoever gets the array may fill it.
    private static bool IsFilled(ILocalReferenceOperation local) => local.Root().Descendants().OfType<IInvocationOperation>().Any(call =>
        (call.TargetMethod.Name is "Fill" or "GetBytes" or "GetNonZeroBytes" or "CopyTo" or "NextBytes" || call.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal))
        && call.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local.Local)));

    private static void Report(OperationAnalysisContext context, IOperation value, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), what));
}

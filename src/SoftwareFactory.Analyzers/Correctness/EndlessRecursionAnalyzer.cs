using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4374: properties that read or write themselves, methods that call themselves with the arguments that they were given, and converters of JSON that hand their own value back to the serializer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessRecursionAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4374", "A member calls itself for ever", "{0} calls itself until the stack overflows. Use the field, or the overload, that is meant.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4374.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            var property = (IPropertyReferenceOperation)operation.Operation;
            if (property.Instance is null or IInstanceReferenceOperation && !property.Property.IsIndexer && operation.ContainingSymbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol own } accessor && SymbolEqualityComparer.Default.Equals(own, property.Property)
                && (accessor.MethodKind == MethodKind.PropertySet) == (property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property) && !IsConditional(property))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, property.Syntax.GetLocation(), own.Name));
        }, OperationKind.PropertyReference);
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.Instance is null or IInstanceReferenceOperation && SymbolEqualityComparer.Default.Equals(operation.ContainingSymbol, call.TargetMethod.OriginalDefinition) && !IsConditional(call)
                && call.Arguments.All(argument => argument.Value.Unwrapped() is IParameterReferenceOperation same && same.Parameter.Ordinal == argument.Parameter!.Ordinal))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
            if (IsItself(call, operation.ContainingSymbol)) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{operation.ContainingSymbol.Name} of the converter"));
        }, OperationKind.Invocation);
    }

    // JsonSerializer.Serialize(writer, value, options) in the converter of the value's type, with the options that hold it.
    private static bool IsItself(IInvocationOperation call, ISymbol containing)
    {
        if (call.TargetMethod is not { Name: "Serialize" or "Deserialize", ContainingType: { Name: "JsonSerializer", ContainingNamespace.Name: "Json" } } || containing is not IMethodSymbol { Name: "Write" or "Read", IsOverride: true, ContainingType.BaseType: { Name: "JsonConverter", TypeArguments: [var converted] } }) return false;
        var sameOptions = call.Arguments.Any(argument => argument.Parameter!.Name == "options" && argument.Value.Unwrapped() is IParameterReferenceOperation);
        var type = call.TargetMethod.Name == "Serialize" ? call.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == "value")?.Value.Unwrapped().Type : call.TargetMethod.TypeArguments.FirstOrDefault();
        return sameOptions && SymbolEqualityComparer.Default.Equals(type, converted);
    }

    // Only what is reached each time.
    private static bool IsConditional(IOperation operation) =>
        operation.Ancestors().Any(around => around is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ILoopOperation or ITryOperation or ICoalesceOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } or INameOfOperation)
        || operation.Root().Descendants().TakeWhile(before => before != operation).Any(before => before is IReturnOperation { IsImplicit: false } or IThrowOperation && !operation.Ancestors().Contains(before));
}

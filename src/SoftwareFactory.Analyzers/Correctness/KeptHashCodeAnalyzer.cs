using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4367: hash codes of texts and objects that are written into a text, or given as a key, an id, a partition, a checksum. They are others in the next process. Tables of this process may use them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeptHashCodeAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4367", "A hash code is kept", "The hash code is another one in the next process. Compute a hash that is defined, as SHA-256 or XxHash64, over the value.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4367.md");

    private static readonly Regex Kept = new("(?:Key|Id|Checksum|Fingerprint|ETag|Etag|Digest|Signature|Slug|Partition|Shard)(?:For|Of|Async)?$|^(?:key|id|etag|checksum|partition|shard)$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var call = (IInvocationOperation)operation.Operation;
        if (IsHash(call) && operation.ContainingSymbol.Name is not ("GetHashCode" or "ToString") && (IsText(call) || IsNamed(call, operation.ContainingSymbol))) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation()));
    }, OperationKind.Invocation);

    private static bool IsHash(IInvocationOperation call) => call.TargetMethod is { Name: "Combine" or "ToHashCode", ContainingType: { Name: "HashCode", ContainingNamespace.Name: "System" } }
        || (call.TargetMethod is { Name: "GetHashCode", IsStatic: false } && call.Instance is { } instance and not IInstanceReferenceOperation && instance.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Object);

    private static bool IsText(IInvocationOperation call) => Arithmetic(call).Parent is IInterpolationOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_String } or IInvocationOperation { TargetMethod.Name: "ToString" };

    // What it is returned from, or assigned to.
    private static bool IsNamed(IInvocationOperation call, ISymbol containing) => Arithmetic(call).Parent switch
    {
        IReturnOperation => Kept.IsMatch((containing as IMethodSymbol)?.AssociatedSymbol?.Name ?? containing.Name),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } => Kept.IsMatch(property.Property.Name),
        _ => false,
    };

    // hash % count, (uint)hash
    private static IOperation Arithmetic(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IBinaryOperation { Type.SpecialType: not SpecialType.System_String } or IUnaryOperation or IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Abs", ContainingType.Name: "Math" } } } or IInvocationOperation { TargetMethod: { Name: "Abs", ContainingType.Name: "Math" } }) value = value.Parent;
        return value;
    }
}

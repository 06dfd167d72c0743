using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4318: log templates that are put together from text, and templates with more or fewer holes than values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterpolatedLogAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4318", "A log message is no template", "{0}. Write the template as a constant, and pass the values beside it.",
        Security, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4318.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Inspect, OperationKind.Invocation);

    private static void Inspect(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!LogCall.Is(call) || LogCall.Template(call) is not { } template) return;

        var what = template switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => Given(call) is { } given && Holes(text) != given ? $"The template has {Holes(text)} holes and gets {given} values" : null,
            IPropertyReferenceOperation { Property: { Name: "Message", ContainingType: { } type } } when type.FullName() == "System.Exception" => "The message of an exception may have braces of its own",
            ILocalReferenceOperation local when BuiltText.Values(local).Any(value => value.Unwrapped() is IInterpolatedStringOperation { ConstantValue.HasValue: false }) => "Values stand in the text of the message",
            IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => "Values stand in the text of the message",
            IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String } } => "Values stand in the text of the message",
            _ => null,
        };
        if (what is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, template.Syntax.GetLocation(), what));
    }

    // Null where an array is handed over.
    private static int? Given(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter!.IsParams) is { } values ? values.Value is IArrayCreationOperation { Initializer: { } items } && values.ArgumentKind == ArgumentKind.ParamArray ? items.ElementValues.Length : null : null;

    private static int Holes(string template)
    {
        var holes = 0;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{') continue;
            if (i + 1 < template.Length && template[i + 1] == '{') i++;
            else holes++;
        }

        return holes;
    }
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4371: constant composite formats (<c>string.Format</c>, <c>AppendFormat</c>, <c>Write</c>) that ask for a value which is not given, or leave one out that is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FormatHolesAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4371", "A format and its values do not match", "{0}. Give each hole its value, and each value its hole.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4371.md");

    private static readonly Regex Hole = new(@"\{(?<index>\d+)(?:,\s*-?\d+)?(?::[^{}]*)?\}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var call = (IInvocationOperation)operation.Operation;
        if (call.TargetMethod is not { Name: "Format" or "AppendFormat" or "Write" or "WriteLine", ContainingType: { ContainingNamespace: { } space } } || !space.ToDisplayString().StartsWith("System", StringComparison.Ordinal)) return;
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == "format")?.Value.ConstantText() is not { } format || Given(call) is not { } given) return;

        var text = format.Replace("{{", "").Replace("}}", "");
        int[] holes = [.. Hole.Matches(text).Cast<Match>().Select(match => int.Parse(match.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct()];
        var what = Hole.Replace(text, "").IndexOfAny(['{', '}']) >= 0 ? "A brace of the format stands alone, and it throws"
            : holes.Any(hole => hole >= given) ? $"The format asks for {holes.Max() + 1} values and gets {given}, and it throws"
            : holes.Length < given ? $"The format shows {holes.Length} of {given} values"
            : null;
        if (what is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), what));
    }, OperationKind.Invocation);

    // Null where an array is handed over.
    private static int? Given(IInvocationOperation call)
    {
        IArgumentOperation[] values = [.. call.Arguments.Where(argument => argument.Parameter!.Name is "arg0" or "arg1" or "arg2" or "args" or "arg")];
        return values switch
        {
            [] => null,
            [{ ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } items } }] => items.ElementValues.Length,
            [{ ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation list }] => list.Elements.Length,
            [{ Value.Type: IArrayTypeSymbol or { Name: "ReadOnlySpan" } }] => null,
            _ => values.Length,
        };
    }
}

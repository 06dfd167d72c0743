using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;
using SoftwareFactory.Generation.Secrets;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4301: literals that look like keys, tokens and passwords, by the forms that issuers give them or by the name of what they are assigned to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretLiteralAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4301", "A secret stands in the source", "The literal looks like {0}. Read it from configuration at run time, and revoke it.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4301.md");

    private static readonly Regex NameOfPassword = new("(?:password|passwd|pwd|passphrase)$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private static readonly Regex NameOfSecret = new("(?:password|passwd|pwd|passphrase|secret|token|credentials?|(?:api|access|signing|private|secret|encryption|account|shared|master)_?key)$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(Inspect, OperationKind.Literal);
        context.RegisterOperationAction(InspectCharacters, OperationKind.ArrayInitializer, OperationKind.CollectionExpression);
    }

    // ['s', 'e', 'c', 'r', 'e', 't']
    private static void InspectCharacters(OperationAnalysisContext context)
    {
        var items = context.Operation switch { IArrayInitializerOperation array => array.ElementValues, ICollectionExpressionOperation list => list.Elements, _ => [] };
        var characters = items.Select(item => item.Unwrapped().ConstantValue.Value).OfType<char>().ToArray();
        var whole = context.Operation is IArrayInitializerOperation { Parent: { } creation } ? creation : context.Operation;
        if (characters.Length >= 6 && characters.Length == items.Length && Named(new string(characters), Target(whole)) is { } what) context.ReportDiagnostic(Diagnostic.Create(Rule, whole.Syntax.GetLocation(), what));
    }

    private static void Inspect(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantText() is not { Length: >= 6 } text) return;
        if ((Form(text) ?? Named(text, Target(context.Operation))) is { } what) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
    }

    private static string? Form(string text) => SecretRules.All
        .Where(rule => rule.What is not ("a credential" or "a path below a person's home folder") && rule.Keywords.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        .FirstOrDefault(rule => rule.Pattern.Value.Match(text) is { Success: true } match && rule.LooksLikeOne(match.Groups["secret"] is { Success: true } group ? group.Value : match.Value))?.What;

    private static string? Named(string text, string? name)
    {
        if (name is null || !NameOfSecret.IsMatch(name) || text.Any(c => char.IsWhiteSpace(c) || c is '{' or '<' or '*' or '[') || text.Contains("://") || text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0) return null;

        var mixed = text.Any(char.IsLetter) && text.Any(char.IsDigit);
        var isSecret = NameOfPassword.IsMatch(name) ? (mixed || text.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))) : mixed && text.Length >= 12 && SecretRule.Entropy(text) >= 3;
        return isSecret ? $"the value of {name}" : null;
    }

    private static string? Target(IOperation literal)
    {
        var value = literal;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICoalesceOperation || IsDecoded(value)) value = value.Parent is IArgumentOperation ? value.Parent.Parent! : value.Parent!;
        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => Compared(comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand),
            IArgumentOperation { Parameter: { Name: "parameter", ContainingType.Name: "AuthenticationHeaderValue" } } => "token",
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String } } equality } => (equality.Instance is null ? equality.Arguments.Select(each => each.Value) : [equality.Instance]).Select(Compared).FirstOrDefault(name => name is not null),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.Name,
            IFieldInitializerOperation field => field.InitializedFields[0].Name,
            IPropertyInitializerOperation property => property.InitializedProperties[0].Name,
            IParameterInitializerOperation parameter => parameter.Parameter.Name,
            IAssignmentOperation assignment when assignment.Value == value => Last(assignment.Target),
            IArgumentOperation argument => argument.Parameter?.Name,
            _ => null,
        };
    }

    // Convert.FromBase64String("…"), Encoding.UTF8.GetBytes("…")
    private static bool IsDecoded(IOperation value) => value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "FromBase64String" or "FromHexString" or "GetBytes" or "ToCharArray" } } };

    private static string? Compared(IOperation other) => other.Unwrapped() is IMemberReferenceOperation member ? member.Member.Name : other.Named()?.Name;

    private static string? Last(IOperation target) => target switch
    {
        IMemberReferenceOperation member and not IPropertyReferenceOperation { Property.IsIndexer: true } => member.Member.Name,
        IPropertyReferenceOperation { Arguments: [var key] } => key.Value.ConstantText(),
        _ => target.Named()?.Name,
    };
}

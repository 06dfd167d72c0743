using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>Writes the body of the NUnit test that an example is, as one text without the braces around it.</summary>
internal static class ExampleCode
{
    /// <summary>The body, or why there is none.</summary>
    internal static (string? Body, string? Problem) Of(Example example, PartContent part) => example switch
    {
        CodeExample code => (code.Code, null),
        RowExample row => Call(row, part) is { } call ? (Body(row, call), null) : (null, "The row has no column call, and neither the spec nor its template says which method it could call."),
        _ => throw new ArgumentOutOfRangeException(nameof(example), example, null),
    };

    private static string? Call(RowExample row, PartContent part)
    {
        if (row.Cells.FirstOrDefault(cell => cell.Key == "call") is { Value: { } call })
            return call;
        if (Method(part) is not { } method || part.Parameter("type") is not { } type)
            return null;

        var space = part.Parameter("namespace") is { Length: > 0 } name ? $"global::{name}." : "global::";
        return $"{space}{type}.{method}({string.Join(", ", row.Cells.Select(cell => $"{cell.Key}: {cell.Value}"))})";
    }

    /// <summary>The method that a row calls when it does not say: that of the signature, or the one that the template names.</summary>
    internal static string? Method(PartContent part) =>
        part.Parameter("signature") is { } signature && SyntaxFactory.ParseMemberDeclaration($"{signature};") is MethodDeclarationSyntax method
            ? method.Identifier.Text
            : part.Template.RowsCall;

    private static string Body(RowExample row, string call)
    {
        if (row.Throws is { } exception)
        {
            var statement = SyntaxFactory.ParseExpression(call) is InvocationExpressionSyntax or ObjectCreationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax
                ? call
                : $"_ = {call}";
            return HasAwait(call)
                ? $"await {Expectations.Type}.ThrowsAsync<{exception}>(async () => {{ {statement}; }});"
                : $"{Expectations.Type}.Throws<{exception}>(() => {{ {statement}; }});";
        }

        return row.Result!.Trim() is "default" or "default!"
            ? $"{Expectations.Type}.Default({call});"
            : $"{Expectations.Type}.Equal({call}, {row.Result.Trim()});";
    }

    /// <summary>True when the code awaits; awaiting in a lambda counts too, and does no harm.</summary>
    internal static bool HasAwait(string code) =>
        code.Contains("await", StringComparison.Ordinal) && SyntaxFactory.ParseTokens(code).Any(token => token.ValueText == "await");
}

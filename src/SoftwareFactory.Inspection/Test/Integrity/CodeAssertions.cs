using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Test.Integrity;

/// <summary>What the body of a test asserts, by its syntax. Immutable.</summary>
/// <param name="Strength">The sum over its assertions: 3 for a value, 2 for a range or a piece of it, 1 for less.</param>
/// <param name="Claims">Each assertion's text without its negation, and whether it is negated.</param>
/// <param name="AssertsNothing">True when nothing in it could fail but by an exception.</param>
public sealed record CodeAssertions(int Strength, IReadOnlyList<(string Text, bool IsNegated)> Claims, bool AssertsNothing)
{
    // Other libraries' assertions, which the syntax alone does not tell from calls.
    private static readonly string[] Prefixes = ["Assert", "Should", "Expect", "Verify", "Check", "Must", "Ensure", "That"];

    /// <summary>Reads a body.</summary>
    /// <param name="code">C# statements.</param>
    public static CodeAssertions Of(string code)
    {
        var method = SyntaxFactory.ParseCompilationUnit($"class C\n{{\nasync void M()\n{{\n{code}\n}}\n}}\n").DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault();
        if (method is null) return new(0, [], AssertsNothing: false);
        Assertion[] assertions = [.. Assertion.In(method)];
        var mayFail = method.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax)
            || method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => !Assertion.IsAssertion(call) && NameOf(call) is { } name && Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) && !Assertion.IsOfNUnit(call));
        return new(assertions.Sum(assertion => assertion.Strength), [.. assertions.Select(assertion => assertion.Claim)], assertions.Length == 0 && !mayFail);
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}

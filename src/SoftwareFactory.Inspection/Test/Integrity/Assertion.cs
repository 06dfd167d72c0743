using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Test.Integrity;

/// <summary>A call of one of NUnit's assertion classes, as it is written. Immutable.</summary>
/// <param name="Call">The call.</param>
internal sealed record Assertion(InvocationExpressionSyntax Call)
{
    private static readonly string[] Classes = ["Assert", "ClassicAssert", "CollectionAssert", "StringAssert", "FileAssert", "DirectoryAssert"];
    private static readonly string[] NoVerdicts = ["Pass", "Ignore", "Inconclusive", "Warn", "Multiple", "MultipleAsync", "EnterMultipleScope"];
    private static readonly string[] Exact = ["EqualTo", "SameAs", "EquivalentTo", "TypeOf", "AreEqual", "AreSame", "AreEquivalent", "Throws", "ThrowsAsync", "True", "False", "IsTrue", "IsFalse", "Fail"];
    private static readonly string[] Loose = ["Within", "InRange", "GreaterThan", "GreaterThanOrEqualTo", "LessThan", "LessThanOrEqualTo", "AtLeast", "AtMost", "Contain", "Contains", "StartWith", "EndWith", "Match", "InstanceOf", "Catch", "CatchAsync"];

    /// <summary>3 for a value, 2 for a range or a piece of it, 1 for no more than that it is there. A negation is worth 1: nearly everything meets it.</summary>
    internal int Strength
    {
        get
        {
            var names = Call.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
            return names.Contains("Not") ? 1 : names.Overlaps(Loose) || IsAnyException(names) ? 2 : names.Overlaps(Exact) || Call.ArgumentList.Arguments.Count == 1 ? 3 : 1;
        }
    }

    /// <summary>How much it may be off, where that is written as a number.</summary>
    internal double? Tolerance => Within() is { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: IConvertible value } }] } && value is not string ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    /// <summary>The call but for its tolerance.</summary>
    internal string TextWithoutTolerance => Within() is { } within ? Call.ToString().Replace(within.ArgumentList.ToString(), "()", StringComparison.Ordinal) : Call.ToString();

    private InvocationExpressionSyntax? Within() => Call.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Within" });

    // Throws.Exception, with nothing behind it that says which.
    private static bool IsAnyException(HashSet<string> names) => names.Contains("Throws") && names.Contains("Exception") && !names.Overlaps(["TypeOf", "With", "Message", "Property"]);

    /// <summary>The call without its negation, and whether it has one.</summary>
    internal (string Text, bool IsNegated) Claim
    {
        get
        {
            var text = string.Concat(Call.DescendantTokens().Select(token => token.Text));
            var positive = text.Replace(".Not.", ".", StringComparison.Ordinal).Replace("Is.False", "Is.True", StringComparison.Ordinal).Replace("IsFalse(", "IsTrue(", StringComparison.Ordinal).Replace("AreNotEqual(", "AreEqual(", StringComparison.Ordinal);
            return (positive, positive != text);
        }
    }

    /// <summary>The calls in a body that can fail: no <c>Assert.Pass()</c>, no comparison of a thing with itself, nothing behind a <c>return</c>, in a <c>try</c> that swallows or under an <c>if</c> without <c>else</c>, which may never come to it.</summary>
    internal static IEnumerable<Assertion> In(MethodDeclarationSyntax method) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsAssertion).Where(call => !IsTautology(call) && !IsSwallowed(call) && !IsUnreachable(call) && !IsConditional(call)).Select(call => new Assertion(call));

    internal static bool IsAssertion(InvocationExpressionSyntax call) =>
        IsOfNUnit(call) && !NoVerdicts.Contains(((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText, StringComparer.Ordinal);

    /// <summary>True for any call of an assertion class, whether it can fail or not.</summary>
    internal static bool IsOfNUnit(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var type } && Classes.Contains(type.ToString().Split('.')[^1], StringComparer.Ordinal);

    private static bool IsTautology(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments.Select(argument => argument.Expression).ToArray();
        if (arguments is [LiteralExpressionSyntax, ..] && (arguments.Length == 1 || arguments.Skip(1).All(IsConstant))) return true;
        if (arguments is [var plain, MemberAccessExpressionSyntax notNull, ..] && notNull.ToString() == "Is.Not.Null" && plain.DescendantNodesAndSelf().All(node => node is LiteralExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax or PredefinedTypeSyntax)) return true;
        if (arguments is not [var actual, var second, ..]) return arguments is [BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal] && Same(equal.Left, equal.Right);
        var expected = second is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EqualTo" or "SameAs" or "EquivalentTo" }, ArgumentList.Arguments: [var given] } ? given.Expression : second;
        return Same(actual, expected);
    }

    private static bool IsConstant(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => name.Identifier.ValueText is "Is" or "True" or "False" or "EqualTo");

    // Two calls may well give two values.
    private static bool Same(ExpressionSyntax left, ExpressionSyntax right) =>
        SyntaxFactory.AreEquivalent(left, right) && !left.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);

    private static bool IsSwallowed(InvocationExpressionSyntax call) => call.Ancestors().OfType<TryStatementSyntax>()
        .Any(statement => statement.Block.Span.Contains(call.Span) && statement.Catches.Any(handler => !handler.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax || (node is InvocationExpressionSyntax inner && IsAssertion(inner)))));

    private static bool IsConditional(InvocationExpressionSyntax call) => call.Ancestors().TakeWhile(node => node is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
        .Any(node => node is IfStatementSyntax { Else: null } choice && choice.Statement.Span.Contains(call.Span) && !choice.Statement.DescendantNodesAndSelf().Any(inner => inner is ReturnStatementSyntax));

    private static bool IsUnreachable(InvocationExpressionSyntax call) => call.AncestorsAndSelf().OfType<StatementSyntax>()
        .Any(statement => (statement.Parent is BlockSyntax block && block.Statements.TakeWhile(before => before != statement).Any(before => before is ReturnStatementSyntax or ThrowStatementSyntax))
            || (statement.Parent is IfStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } } never && never.Statement == statement));
}

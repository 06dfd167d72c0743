using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Reads answers in their place, from a file that parses and that no answer leaves its slot in. What stands there whole, and reads the same in brackets of its own, needs no parser a second
/// time; <see cref="SlotSyntax"/> looks at everything else alone.
/// </summary>
internal static class AnswerInPlace
{
    /// <summary>The answer; null when a parser might read something else of it alone.</summary>
    /// <param name="span">Its slot and place.</param>
    /// <param name="hole">The outermost nodes and tokens there.</param>
    /// <param name="comments">The comments there, at least those that are in no node.</param>
    internal static ParsedAnswer? Read(SlotSpan span, IReadOnlyList<SyntaxNodeOrToken> hole, IReadOnlyList<SyntaxTrivia> comments)
    {
        if (hole.Count == 0) return null;

        var nodes = new SyntaxNode[hole.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (hole[i].AsNode() is not { } node || !IsWhole(node, span.Slot.Kind)) return null;
            nodes[i] = node;
        }

        return new ParsedAnswer(nodes, span.Start) { End = span.End, Comments = comments };
    }

    private static bool IsWhole(SyntaxNode node, SlotKind kind) => kind switch
    {
        SlotKind.Expression => IsOrdinary(Containment.Inner(node)),
        SlotKind.Statements => node is StatementSyntax,
        SlotKind.Members => node.Parent is TypeDeclarationSyntax type && IsMember(node, type),
        SlotKind.Types => node.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax && Containment.IsType(node),
        _ => false,
    };

    // An initializer, a declaration or a ref, for example, is an expression in some places only.
    private static bool IsOrdinary(SyntaxNode? node) => node is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
        or BinaryExpressionSyntax or ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or InterpolatedStringExpressionSyntax or BaseObjectCreationExpressionSyntax
        or LambdaExpressionSyntax or SwitchExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax or ConditionalAccessExpressionSyntax;

    private static bool IsMember(SyntaxNode node, TypeDeclarationSyntax type) => node switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText == type.Identifier.ValueText,
        BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => true,
        _ => false,
    };
}

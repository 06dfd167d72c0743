using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>Collects the votes of a tree. Syntax alone decides, so a vote costs no binding.</summary>
internal static class StyleBallot
{
    /// <summary>Raised when a convention is added or counted in another way: the digests of two versions cannot be compared.</summary>
    internal const int Version = 2;

    private static readonly string[] TestAttributes = ["Test", "TestCase", "TestCaseSource", "Fact", "Theory", "TestMethod"];

    internal static IReadOnlyList<StyleVote> Of(SyntaxTree tree)
    {
        var votes = new List<StyleVote>();
        foreach (var node in tree.GetRoot().DescendantNodesAndSelf())
        {
            NamingVotes.Of(node, votes);
            DeclarationVotes.Of(node, votes);
            StatementVotes.Of(node, votes);
            ExpressionVotes.Of(node, votes);
        }

        return votes;
    }

    /// <summary>True for a method that a test framework runs.</summary>
    internal static bool IsTest(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(list => list.Attributes)
        .Any(attribute => TestAttributes.Contains((attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name).ToString(), StringComparer.Ordinal));

    /// <summary>True for a file of tests: it has habits of its own.</summary>
    internal static bool IsOfTests(SyntaxTree tree) => tree.GetRoot().DescendantNodes(node => node is not MethodDeclarationSyntax).OfType<MethodDeclarationSyntax>().Any(IsTest);
}

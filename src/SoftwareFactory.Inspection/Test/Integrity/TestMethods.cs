using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Test.Integrity;

/// <summary>The tests of a file by the clause that they cite, or else by name, and what they assert with the methods of the file that they call. Immutable.</summary>
internal sealed class TestMethods
{
    private readonly Dictionary<string, MethodDeclarationSyntax> _all;

    private TestMethods(SyntaxNode root)
    {
        _all = root.DescendantNodes().OfType<MethodDeclarationSyntax>().GroupBy(method => method.Identifier.ValueText, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Tests = _all.Values.Where(method => Attributes(method).Any(attribute => Name(attribute) is "Test" or "TestCase" or "Theory")).GroupBy(Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    internal IReadOnlyDictionary<string, MethodDeclarationSyntax> Tests { get; }

    internal static TestMethods Of(SyntaxNode root) => new(root);

    /// <summary>The assertions of a test that can fail, those of what it calls in the same file among them.</summary>
    internal IReadOnlyList<Assertion> AssertionsOf(MethodDeclarationSyntax test)
    {
        var seen = new HashSet<MethodDeclarationSyntax>();
        var left = new Queue<MethodDeclarationSyntax>([test]);
        var found = new List<Assertion>();
        while (left.TryDequeue(out var method))
        {
            if (!seen.Add(method)) continue;
            found.AddRange(Assertion.In(method));
            foreach (var call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
                if (call.Expression is SimpleNameSyntax { Identifier.ValueText: var name } && _all.TryGetValue(name, out var called)) left.Enqueue(called);
        }

        return found;
    }

    /// <summary>True when an attribute keeps the test from running.</summary>
    internal static bool IsSkipped(MethodDeclarationSyntax test) => Attributes(test).Any(attribute => Name(attribute) is "Ignore" or "Explicit");

    private static string Key(MethodDeclarationSyntax method) =>
        Attributes(method).FirstOrDefault(attribute => Name(attribute) == "Property" && attribute.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: "Clause" } }, _])?.ArgumentList!.Arguments[1].ToString().Trim('"').Split('#')[^1]
        ?? method.Identifier.ValueText;

    private static IEnumerable<AttributeSyntax> Attributes(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(list => list.Attributes);

    private static string Name(AttributeSyntax attribute) => attribute.Name.ToString().Split('.')[^1];
}

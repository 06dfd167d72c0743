using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// The tests that a part consists of, when its template makes outputs of kind <c>test</c>: methods with NUnit's <c>[Test]</c>. Each cites
/// the clause of its <c>[Property("Clause", "spec#R1")]</c>, and runs beside the spec's examples.
/// </summary>
internal static class OwnTests
{
    internal static IEnumerable<PlannedTest> Of(CSharpCompilation compilation, PartTree tree) =>
        tree.File.Kind != OutputKind.Test ? [] : Methods(compilation, tree);

    private static IEnumerable<PlannedTest> Methods(CSharpCompilation compilation, PartTree tree)
    {
        var model = compilation.GetSemanticModel(tree.Tree);
        foreach (var declaration in tree.Tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            if (model.GetDeclaredSymbol(declaration) is not { } method || !method.GetAttributes().Any(attribute => Is(attribute, "TestAttribute")))
                continue;

            var clause = method.GetAttributes().Where(attribute => Is(attribute, "PropertyAttribute")).Select(Clause).FirstOrDefault(cited => cited is not null) ?? "";
            var rule = tree.Part.Spec.Rules.FirstOrDefault(rule => rule.Id == clause);
            yield return new PlannedTest(
                tree.Part,
                new OwnTest(method.Name, clause, rule?.Location ?? tree.Part.Spec.Location),
                $"{method.ContainingType.ToDisplayString()}.{method.Name}");
        }
    }

    private static string? Clause(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: "Clause" }, { Value: { } value }]
            ? Convert.ToString(value, CultureInfo.InvariantCulture)!.Split('#')[^1]
            : null;

    private static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == "NUnit.Framework";
}

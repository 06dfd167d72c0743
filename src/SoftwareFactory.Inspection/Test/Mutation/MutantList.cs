using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Inspection.Compile;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>Numbers the mutants of parts: over all of them, since parts share a process and call each other.</summary>
internal static class MutantList
{
    internal static IReadOnlyList<Mutant> Of(IEnumerable<PartTree> parts)
    {
        var mutants = new List<Mutant>();
        foreach (var part in parts.Where(part => part.File.Kind == OutputKind.Source))
            foreach (var (node, now, changesFlow) in MutantFinder.In(part))
                mutants.Add(new Mutant(mutants.Count + 1, part, node, now is null ? "" : Text(now)) { ChangesFlow = changesFlow });
        return mutants;
    }

    // Without comments, of which one could swallow what the writer puts behind it.
    private static string Text(ExpressionSyntax now) =>
        now.ReplaceTrivia(now.DescendantTrivia(), (trivia, _) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia ? trivia : SyntaxFactory.Space).ToFullString().Trim();
}

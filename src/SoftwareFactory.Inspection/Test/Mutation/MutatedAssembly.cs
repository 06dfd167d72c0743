using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>
/// One assembly with all mutants. A change that does not compile is no mutant; which those are, binding the changed files alone shows, so that however many mutants there are one
/// emit is enough. Immutable.
/// </summary>
/// <param name="Path">The assembly; null when it could not be made.</param>
/// <param name="Mutants">Those that compile.</param>
/// <param name="Source">The tests in it.</param>
/// <param name="Problem">Why there is none.</param>
internal sealed record MutatedAssembly(string? Path, IReadOnlyList<Mutant> Mutants, MutantSource? Source, string? Problem)
{
    private const int MostRounds = 8;

    internal static MutatedAssembly Of(InspectedCompilation inspected, IReadOnlyList<Mutant> mutants, string folder, CancellationToken cancellation)
    {
        // What the compiler only warns of does not matter here, and the project may have made it an error.
        var original = inspected.Compilation.WithOptions(inspected.Compilation.Options
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
            .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty)
            .WithSyntaxTreeOptionsProvider(null));
        for (var round = 0; round < MostRounds; round++)
        {
            var (written, trees) = Write(original, mutants);
            var dropped = ProjectCompilation.Concurrently(trees, tree => Faulty(written.GetSemanticModel(tree), mutants, cancellation).ToArray()).SelectMany(numbers => numbers).ToHashSet();
            if (dropped.Count == 0) return Emit(written, inspected, mutants, folder, cancellation);
            mutants = [.. mutants.Where(mutant => !dropped.Contains(mutant.Number))];
        }

        return new(null, mutants, null, "What is left of the changes does not compile.");
    }

    private static (CSharpCompilation Compilation, IReadOnlyList<SyntaxTree> Trees) Write(CSharpCompilation compilation, IReadOnlyList<Mutant> mutants)
    {
        var trees = mutants.GroupBy(mutant => mutant.Tree.Tree).Select(part => (part.Key, Written: MutantWriter.Write(part.First().Tree, part))).ToArray();
        foreach (var (tree, written) in trees) compilation = compilation.ReplaceSyntaxTree(tree, written);
        return (compilation.AddSyntaxTrees(MutantSource.Of([], [], (CSharpParseOptions)compilation.SyntaxTrees.First().Options).Tree), [.. trees.Select(pair => pair.Written)]);
    }

    private static MutatedAssembly Emit(CSharpCompilation written, InspectedCompilation inspected, IReadOnlyList<Mutant> mutants, string folder, CancellationToken cancellation)
    {
        var source = MutantSource.Of(mutants, inspected.Tests, (CSharpParseOptions)written.SyntaxTrees.First().Options);
        using var assembly = new MemoryStream();
        var result = written.ReplaceSyntaxTree(written.SyntaxTrees.Last(), source.Tree).Emit(assembly, cancellationToken: cancellation);
        if (!result.Success)
            return new(null, mutants, null, result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());

        var path = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(inspected.AssemblyPath));
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(path, assembly.ToArray());
        return new(path, mutants, source, null);
    }

    // The innermost change around an error is to blame; where none is, those of the member that could have moved it there, and at last all of the member.
    private static IEnumerable<int> Faulty(SemanticModel model, IReadOnlyList<Mutant> mutants, CancellationToken cancellation)
    {
        var flow = mutants.Where(mutant => mutant.ChangesFlow).Select(mutant => mutant.Number).ToHashSet();
        var root = model.SyntaxTree.GetRoot(cancellation);
        foreach (var error in model.GetDiagnostics(cancellationToken: cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            var node = root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
            int[] numbers = [.. node.AncestorsAndSelf().SelectMany(Numbers).Take(1)];
            if (numbers.Length == 0)
            {
                int[] around = [.. (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? root).DescendantNodes().SelectMany(Numbers)];
                numbers = around.Any(flow.Contains) ? [.. around.Where(flow.Contains)] : around;
            }

            foreach (var number in numbers) yield return number;
        }
    }

    private static IEnumerable<int> Numbers(SyntaxNode node) =>
        node.GetAnnotations(MutantWriter.Annotation).Select(mark => int.Parse(mark.Data!, CultureInfo.InvariantCulture));
}

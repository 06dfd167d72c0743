using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Compiles the parts as another target framework of the project will: with its sources, references, symbols and generators. Examples run in one
/// framework and the project's own sources are the build's to judge, so only the compiler's errors in the parts' files count. Reports SF4101 (a part)
/// and SF4103 (an input that is missing). Thread-safe.
/// </summary>
/// <param name="framework">Its name, such as <c>netstandard2.0</c>.</param>
/// <param name="project">The compiler inputs there.</param>
public sealed class OtherFrameworkGate(string framework, ProjectCompilation project)
{
    /// <summary>Compiles, and emits nothing.</summary>
    /// <param name="parts">The parts; each compiled in the framework that runs the line.</param>
    /// <param name="standing">The ids of the specs of those that no change can touch: they are compiled, and not judged again.</param>
    /// <param name="outputRoot">The folder that the parts' files will be released below; absolute.</param>
    /// <param name="cancellation">Cancels.</param>
    public IReadOnlyList<Finding> Check(IReadOnlyList<PartContent> parts, IReadOnlySet<string> standing, string outputRoot, CancellationToken cancellation)
    {
        var trees = PartTree.Of(project, parts, outputRoot);
        var compilation = project.Generate(project.With(trees.Select(tree => tree.Tree.FilePath), [.. trees.Select(tree => tree.Tree)], []), cancellation).Compilation;
        var places = new DiagnosticPlaces(project, trees, []);
        return
        [
            .. places.OfInputs()
                .Concat(ProjectCompilation.Concurrently([.. trees.Where(tree => !standing.Contains(tree.Part.Spec.Id))], tree => compilation.GetSemanticModel(tree.Tree).GetDiagnostics(null, cancellation))
                    .SelectMany(diagnostics => diagnostics)
                    .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    .Select(places.Find)
                    .OfType<Finding>())
                .Select(finding => finding with { Message = $"{framework}: {finding.Message}" })
                .Distinct()
                .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
    }
}

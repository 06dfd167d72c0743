using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>Turns the compiler's diagnostics into findings about whoever can mend them: the part, the example, the project or a generator.</summary>
internal sealed class DiagnosticPlaces(ProjectCompilation project, IEnumerable<PartTree> partTrees, IEnumerable<TestSource> tests)
{
    // An answer changes nothing there, and a parameter only its own words.
    private const string OfTemplate = "No answer changes the template's text: correct the spec's parameters where they stand in it, let the project's LangVersion, usings and frameworks allow it, or take a template of the repository's own.";

    // A generator that fails adds nothing and is a warning to the compiler; here it is a gate that did not run.
    private static readonly string[] GeneratorFailures = ["CS8784", "CS8785"];

    // The compiler keeps its list to itself, but tells what /warnaserror:nullable means.
    private static readonly Lazy<HashSet<string>> NullableWarnings = new(() =>
        [.. CSharpCommandLineParser.Default.Parse(["/warnaserror+:nullable"], null, null).CompilationOptions.SpecificDiagnosticOptions.Keys]);

    private readonly Dictionary<SyntaxTree, PartTree> _parts = partTrees.ToDictionary(tree => tree.Tree);
    private readonly Dictionary<SyntaxTree, TestSource> _tests = tests.ToDictionary(test => test.Tree);
    private readonly SourceLocation _project = new(project.DisplayPath(project.Folder));

    /// <summary>What is wrong before anything is compiled.</summary>
    internal IEnumerable<Finding> OfInputs() =>
    [
        .. project.Arguments.Errors.Where(error => error.Severity == DiagnosticSeverity.Error).Select(error => Rules.ProjectNotCompiled.At(_project, Text(error))),
        .. project.MissingFiles.Select(path => Rules.ProjectNotCompiled.At(_project, $"The file {project.DisplayPath(path)} does not exist.")),
    ];

    /// <summary>
    /// What could not be loaded, when something does not compile: a generator's source may be what is missing. When all compiles it is
    /// left to the Analyze gate, as the failure of an analyzer.
    /// </summary>
    internal IEnumerable<Finding> OfGenerators() => project.Analyzers.Failures.Select(failure => Rules.Generator.At(_project, failure));

    /// <summary>Null for what nobody needs to hear of: information, and warnings outside the parts.</summary>
    internal Finding? Find(Diagnostic diagnostic)
    {
        if (GeneratorFailures.Contains(diagnostic.Id, StringComparer.Ordinal))
            return Rules.Generator.At(_project, Text(diagnostic));
        if (diagnostic.Severity < DiagnosticSeverity.Warning || diagnostic.IsSuppressed)
            return null;

        var error = diagnostic.Severity == DiagnosticSeverity.Error;
        var place = diagnostic.Location.SourceSpan;
        if (diagnostic.Location.SourceTree is { } tree)
        {
            if (_parts.TryGetValue(tree, out var part))
                return error ? part.Find(Rules.CompilerError, FindingLevel.Error, place, Text(diagnostic), part.SlotAt(place) is null ? OfTemplate : null) : Warning(diagnostic, part);
            if (_tests.TryGetValue(tree, out var test))
                return error ? test.Find(place, Text(diagnostic)) : null;
        }

        return error ? Rules.ProjectNotCompiled.At(LocationOf(diagnostic), Text(diagnostic)) : null;
    }

    // A person may look at a warning twice; nobody looks at those of an answer. What the project names it decides itself, and documentation is a matter of taste.
    private Finding? Warning(Diagnostic diagnostic, PartTree part)
    {
        var named = project.ConfigOf(part.Tree.FilePath).TreeOptions.ContainsKey(diagnostic.Id) || project.Options.SpecificDiagnosticOptions.ContainsKey(diagnostic.Id);
        var rule = NullableWarnings.Value.Contains(diagnostic.Id) ? Rules.NullableWarning : Rules.CompilerWarning;
        return part.Find(rule, named || diagnostic.Id.StartsWith("CS15", StringComparison.Ordinal) ? FindingLevel.Warning : FindingLevel.Error, diagnostic.Location.SourceSpan, Text(diagnostic));
    }

    private SourceLocation LocationOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        if (!span.IsValid || diagnostic.Location.SourceTree is null)
            return _project;

        // What a generator made has a path of its own making.
        var path = Path.IsPathFullyQualified(span.Path) ? project.DisplayPath(span.Path) : span.Path.Replace('\\', '/');
        return new SourceLocation(path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
    }

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}.";
}

using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// The NUnit class that a part's examples make, a method each, in the part's namespace: examples see what the part sees. Its name
/// comes from the spec's id, and the table of this class, not <c>#line</c>, says which example a place belongs to. Immutable.
/// </summary>
internal sealed class TestSource
{
    private readonly IReadOnlyList<(TextSpan Body, Example Example)> _bodies;

    private TestSource(PartContent part, SyntaxTree tree, IReadOnlyList<(TextSpan, Example)> bodies, IReadOnlyList<PlannedTest> plan, IReadOnlyList<Finding> findings)
    {
        Part = part;
        Tree = tree;
        _bodies = bodies;
        Plan = plan;
        Findings = findings;
    }

    internal PartContent Part { get; }

    internal SyntaxTree Tree { get; }

    internal IReadOnlyList<PlannedTest> Plan { get; }

    /// <summary>SF4102 for examples that are no C# by themselves; they are left out of the tree, so that they break no other.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    internal static TestSource Of(PartContent part, CSharpParseOptions options)
    {
        // Nobody reads the documentation of tests, and csc would ask for it.
        var testOptions = options.WithDocumentationMode(DocumentationMode.None);
        var source = Write(part, part.Examples, testOptions, []);
        if (!source.Tree.GetRoot().ContainsDiagnostics)
            return source;

        var broken = part.Examples.Select(example => Broken(part, example, testOptions)).OfType<(Example Example, Finding Finding)>().ToArray();
        return broken.Length == 0
            ? source
            : Write(part, [.. part.Examples.Except(broken.Select(pair => pair.Example))], testOptions, [.. broken.Select(pair => pair.Finding)]);
    }

    /// <summary>A finding about a place in the tree: at the example's line, or at the line of a block that the place stands in. Of a holdout it tells no text.</summary>
    internal Finding Find(TextSpan place, string what)
    {
        var (body, example) = _bodies.LastOrDefault(pair => pair.Body.Start <= place.Start);
        return example is null
            ? Rules.ExampleNotCompiled.At(Part.Spec.Location, $"The tests of the spec: {what.TrimEnd('.')}.") with { SpecId = Part.Spec.Id }
            : Problem(Part, example, example is CodeExample code ? LineIn(code.Code, place.Start - body.Start) : 0, what);
    }

    private static int LineIn(string code, int offset) =>
        TextPosition.Of(code, offset).Line - 1;

    private static Finding Problem(PartContent part, Example example, int line, string what) =>
        Rules.ExampleNotCompiled.At(
            example.Location with { Line = example.Location.Line + line, Column = line == 0 ? example.Location.Column : 0 },
            example.IsHoldout ? $"A holdout of {example.Clause} does not compile." : $"The example of {example.Clause} does not compile: {what.TrimEnd('.')}.") with
        {
            SpecId = part.Spec.Id,
            Clause = example.Clause,
        };

    private static TestSource Write(PartContent part, IReadOnlyList<Example> examples, CSharpParseOptions options, IReadOnlyList<Finding> known)
    {
        var space = part.Parameter("namespace") is { Length: > 0 } given ? given : "SoftwareFactory.Examples";
        var type = $"Examples_of_{part.Spec.Id.Replace("-", "__", StringComparison.Ordinal).Replace('.', '_')}";
        var text = new StringBuilder();
        var bodies = new List<(TextSpan, Example)>();
        var plan = new List<PlannedTest>();
        var findings = new List<Finding>(known);

        // The project's warnings, and those it makes errors, are for its code.
        text.Append("#pragma warning disable\n");
        foreach (var name in part.Usings().Concat(["System", "System.Collections.Generic", "System.Linq", "NUnit.Framework"]).Distinct(StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"using {name};\n");

        text.Append(CultureInfo.InvariantCulture, $"namespace {space}\n{{\npublic sealed class {type}\n{{\n");
        foreach (var example in examples)
        {
            var (body, problem) = ExampleCode.Of(example, part);
            if (body is null)
            {
                findings.Add(Problem(part, example, 0, problem!));
                continue;
            }

            var method = string.Create(CultureInfo.InvariantCulture, $"Example_{plan.Count + 1}");
            var result = ExampleCode.HasAwait(body) ? "async global::System.Threading.Tasks.Task" : "void";
            text.Append(CultureInfo.InvariantCulture, $"[global::NUnit.Framework.Test] public {result} {method}()\n{{\n");
            bodies.Add((new TextSpan(text.Length, body.Length), example));
            text.Append(body).Append("\n}\n");
            plan.Add(new PlannedTest(part, example, $"{space}.{type}.{method}"));
        }

        text.Append("}\n}\n");
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text.ToString(), Encoding.UTF8, SourceHashAlgorithm.Sha256), options, $"{type}.cs");
        return new TestSource(part, tree, bodies, plan, findings);
    }

    private static (Example, Finding)? Broken(PartContent part, Example example, CSharpParseOptions options)
    {
        if (ExampleCode.Of(example, part).Body is not { } body)
            return null;

        var block = SyntaxFactory.ParseStatement($"{{\n{body}\n}}", 0, options);
        var error = block.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is null)
            return null;

        var line = example is CodeExample ? LineIn(body, error.Location.SourceSpan.Start - 2) : 0;
        return (example, Problem(part, example, line, $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}

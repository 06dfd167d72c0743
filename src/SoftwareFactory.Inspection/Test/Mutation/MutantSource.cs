using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>
/// What the mutated assembly has besides: the switch that turns a mutant on, and for each part a class of tests. A test tells which mutants an example comes to; one for each
/// mutant runs the part's examples and holdouts with it, until one notices. Immutable.
/// </summary>
/// <param name="Tree">The source.</param>
/// <param name="Reaching">The tests that tell what an example reaches.</param>
/// <param name="Trying">The tests of mutants, by mutant.</param>
internal sealed record MutantSource(SyntaxTree Tree, IReadOnlyList<PlannedTest> Reaching, IReadOnlyDictionary<Mutant, PlannedTest> Trying)
{
    // A million steps are some milliseconds, and a thousand times what an example takes. The name of a method orders the tests: reaching comes first.
    private const string Switch = """
        #nullable enable
        #pragma warning disable
        namespace SoftwareFactory.Mutants
        {
            internal static class Mutant
            {
                private const long MostSteps = 1_000_000;
                private static int _on;
                private static int _first;
                private static long _steps;
                private static bool[]? _reached;

                internal static bool Is(int number)
                {
                    if (_reached is { } reached && number >= _first && number - _first < reached.Length) reached[number - _first] = true;
                    return number == global::System.Threading.Volatile.Read(ref _on);
                }

                internal static void Step()
                {
                    if (_on == 0) return;
                    global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                    if (global::System.Threading.Interlocked.Increment(ref _steps) > MostSteps) throw new global::System.InvalidOperationException("The mutant does not end.");
                }

                internal static void Try(int number, global::System.Type type, params string[] examples)
                {
                    global::System.Threading.Volatile.Write(ref _steps, 0);
                    global::System.Threading.Volatile.Write(ref _on, number);
                    try
                    {
                        foreach (var example in examples) Run(type, example);
                    }
                    finally
                    {
                        global::System.Threading.Volatile.Write(ref _on, 0);
                    }
                }

                internal static void Reach(int first, int count, global::System.Type type, string example)
                {
                    _first = first;
                    var reached = _reached = new bool[(count + 7) / 8 * 8];
                    try
                    {
                        Run(type, example);
                    }
                    finally
                    {
                        _reached = null;
                    }

                    var bytes = new byte[reached.Length / 8];
                    for (var i = 0; i < reached.Length; i++)
                    {
                        if (reached[i]) bytes[i / 8] |= (byte)(1 << (i % 8));
                    }

                    throw new global::NUnit.Framework.SuccessException(global::System.Convert.ToHexString(bytes));
                }

                private static void Run(global::System.Type type, string example)
                {
                    try
                    {
                        if (type.GetMethod(example)!.Invoke(global::System.Activator.CreateInstance(type), null) is global::System.Threading.Tasks.Task task) task.GetAwaiter().GetResult();
                    }
                    catch (global::System.Reflection.TargetInvocationException thrown) when (thrown.InnerException is { } inner)
                    {
                        if (inner is not global::NUnit.Framework.SuccessException) global::System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(inner).Throw();
                    }
                }
            }
        """;

    /// <summary>Writes it.</summary>
    /// <param name="mutants">Of all parts.</param>
    /// <param name="tests">The examples' tests of the very assembly that is mutated.</param>
    /// <param name="options">The project's.</param>
    internal static MutantSource Of(IReadOnlyList<Mutant> mutants, IReadOnlyList<PlannedTest> tests, CSharpParseOptions options)
    {
        var text = new StringBuilder(Switch);
        var reaching = new List<PlannedTest>();
        var trying = new Dictionary<Mutant, PlannedTest>(ReferenceEqualityComparer.Instance);
        var byPart = tests.Where(test => test.Example is not OwnTest).ToLookup(test => test.Part.Spec.Id, StringComparer.Ordinal);
        foreach (var own in mutants.GroupBy(mutant => mutant.Tree.Part.Spec.Id, StringComparer.Ordinal).Select(group => group.ToArray()))
        {
            var part = own[0].Tree.Part;
            PlannedTest[] examples = [.. byPart[part.Spec.Id]];
            if (examples.Length == 0) continue;
            var type = examples[0].FullName[..examples[0].FullName.LastIndexOf('.')];
            var name = string.Create(CultureInfo.InvariantCulture, $"Of_{own[0].Number}");
            text.Append(CultureInfo.InvariantCulture, $"\n    public sealed class {name}\n    {{\n");
            for (var i = 0; i < examples.Length; i++)
            {
                Method(string.Create(CultureInfo.InvariantCulture, $"A_{i:000}"), string.Create(CultureInfo.InvariantCulture, $"Reach({own[0].Number}, {own[^1].Number - own[0].Number + 1}, typeof(global::{type}), \"{NameOf(examples[i])}\")"));
                reaching.Add(new PlannedTest(part, examples[i].Example, string.Create(CultureInfo.InvariantCulture, $"SoftwareFactory.Mutants.{name}.A_{i:000}")));
            }

            foreach (var mutant in own)
            {
                Method(string.Create(CultureInfo.InvariantCulture, $"Mutant_{mutant.Number}"), string.Create(CultureInfo.InvariantCulture, $"Try({mutant.Number}, typeof(global::{type}), {string.Join(", ", examples.Select(example => $"\"{NameOf(example)}\""))})"));
                trying.Add(mutant, new PlannedTest(part, new Trial(mutant.Number, part.Spec.Location), string.Create(CultureInfo.InvariantCulture, $"SoftwareFactory.Mutants.{name}.Mutant_{mutant.Number}")));
            }

            text.Append("    }\n");
        }

        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text.Append("}\n").ToString(), Encoding.UTF8, SourceHashAlgorithm.Sha256), options.WithDocumentationMode(DocumentationMode.None), "SoftwareFactory.Mutants.cs");
        return new MutantSource(tree, reaching, trying);

        void Method(string name, string call) => text.Append(CultureInfo.InvariantCulture, $"        [global::NUnit.Framework.Test] public void {name}() => Mutant.{call};\n");
    }

    private static string NameOf(PlannedTest test) => test.FullName[(test.FullName.LastIndexOf('.') + 1)..];

    private sealed record Trial(int Number, Core.Findings.SourceLocation Place) : Example(string.Create(CultureInfo.InvariantCulture, $"mutant {Number}"), "", false, Place);
}

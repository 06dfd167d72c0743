using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>
/// Code blocks against rows: <c>Assert.That(Prices.Of(3), Is.EqualTo(6))</c> and a row that gives 3 another result. Reports SF1113. Only calls of the spec's own method, by its type's name, with a literal or
/// a plain expression for each parameter.
/// </summary>
internal static partial class CallsOfBlocks
{
    internal static IEnumerable<Finding> Find(Spec spec, IReadOnlyList<Example> holdouts)
    {
        Example[] examples = [.. spec.Examples, .. holdouts];
        var parameters = SignatureParameter.Of(spec);
        if (parameters.Count == 0 || spec.With.FirstOrDefault(given => given.Name == "type")?.Text is not { Length: > 0 } type || Method().Match(spec.With.First(given => given.Name == "signature").Text) is not { Success: true } method) yield break;

        var call = new Regex($@"\b{Regex.Escape(type)}\.{method.Groups["name"].Value}\((?<arguments>(?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\)\s*,\s*Is\.EqualTo\((?<result>[^()]+)\)\s*\)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var rows = examples.OfType<RowExample>().ToLookup(ExampleText.Call, StringComparer.Ordinal);
        foreach (var block in examples.OfType<CodeExample>())
        {
            foreach (Match match in call.Matches(block.Code))
            {
                string[] arguments = [.. CodeText.TopLevelItems(match.Groups["arguments"].Value)];
                if (arguments.Length != parameters.Count) continue;
                var key = ExampleText.Call(parameters.Zip(arguments, (parameter, argument) => KeyValuePair.Create(parameter.Name, argument.Trim())));
                if (rows[key].FirstOrDefault(row => ExampleText.Result(row) != ExpressionText.Value(match.Groups["result"].Value)) is { } other)
                    yield return Rules.ContradictingExamples.At(block.Location, $"The example '{block.Name}' expects another result of the same call than {other.Name}.") with { Clause = block.Clause, Related = [new(other.Location, $"The example '{other.Name}' stands here.")] };
            }
        }
    }

    [GeneratedRegex(@"(?<name>\w+)\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Method();
}

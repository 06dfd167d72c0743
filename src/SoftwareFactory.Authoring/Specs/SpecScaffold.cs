using System.Buffers;
using System.Text;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>
/// A spec to fill in: the template's parameters with their examples, the optional ones as comments, and nothing that could pass for
/// an owner, a reason, a rule or an example: the line stops until a person has written them. Thread-safe.
/// </summary>
public static class SpecScaffold
{
    private static readonly SearchValues<char> YamlSigns = SearchValues.Create(":#{}[],&*!|>'\"%@`");

    /// <summary>The text, LF.</summary>
    /// <param name="template">The template.</param>
    /// <param name="id">The new spec's id.</param>
    /// <param name="known">What is known already; null for nothing.</param>
    public static string Of(CodeTemplate template, string id, ScaffoldValues? known = null)
    {
        known ??= new ScaffoldValues();
        var model = known.Model is null ? "" : $"model: {known.Model}\n";
        var text = new StringBuilder($"---\nid: {id}\ntemplate: {template.Name}\nowner: # who answers for it\nwhy: # what it costs today that it does not exist\n{model}with:\n");
        foreach (var parameter in template.Parameters.OrderByDescending(parameter => parameter.Required))
        {
            var given = known.With.GetValueOrDefault(parameter.Name);
            text.Append($"  # {parameter.Description.ReplaceLineEndings(" ")}\n");
            text.Append($"  {(parameter.Required || given is { Count: > 0 } ? "" : "# ")}{parameter.Name}:{(given is { Count: > 0 } ? Given(given) : Value(parameter))}\n");
        }

        var title = known.Title ?? Words.Spaced(Words.PascalCase(id.Split('.')[^1]));
        text.Append($"---\n# {char.ToUpperInvariant(title[0])}{title[1..]}\n\nWhat it is for.\n\n## Rules\n- R1:\n\n## Examples\n");
        var arguments = template.RowsCall is null && template.Parameters.Any(parameter => parameter.Name == "signature") ? known.Columns ?? ["the arguments"] : ["call"];
        return text.Append($"| {string.Join(" | ", arguments.Append("result").Append("rule"))} |\n|{string.Concat(Enumerable.Repeat("---|", arguments.Count + 2))}\n").ToString();
    }

    private static string Given(IReadOnlyList<string> values) => values is [var only] ? $" {Quoted(only)}" : $" [{string.Join(", ", values.Select(Quoted))}]";

    private static string Value(TemplateParameter parameter) => parameter.Example switch
    {
        { Items: { } items } => $" [{string.Join(", ", items.Select(Quoted))}]",
        { Text: var text } => $" {Quoted(text)}",
        null when parameter.Default is { } standard => $" {Quoted(standard)}",
        null => "",
    };

    private static string Quoted(string text) =>
        !text.AsSpan().ContainsAny(YamlSigns) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

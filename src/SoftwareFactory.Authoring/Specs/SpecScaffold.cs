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
    public static string Of(CodeTemplate template, string id)
    {
        var text = new StringBuilder($"---\nid: {id}\ntemplate: {template.Name}\nowner: # who answers for it\nwhy: # what it costs today that it does not exist\nwith:\n");
        foreach (var parameter in template.Parameters.OrderByDescending(parameter => parameter.Required))
        {
            text.Append($"  # {parameter.Description.ReplaceLineEndings(" ")}\n");
            text.Append($"  {(parameter.Required ? "" : "# ")}{parameter.Name}:{Value(parameter)}\n");
        }

        var title = Words.Spaced(Words.PascalCase(id.Split('.')[^1]));
        text.Append($"---\n# {char.ToUpperInvariant(title[0])}{title[1..]}\n\nWhat it is for.\n\n## Rules\n- R1:\n\n## Examples\n");
        var columns = template.RowsCall is null && template.Parameters.Any(parameter => parameter.Name == "signature") ? "the arguments" : "call";
        return text.Append($"| {columns} | result | rule |\n|---|---|---|\n").ToString();
    }

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

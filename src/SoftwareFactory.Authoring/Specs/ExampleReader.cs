using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>
/// Reads the tables and code blocks of <c>## Examples</c>. Reports SF1105 and SF1107; messages quote nothing but names of
/// rules and columns, because a holdout's text must not travel. One reader reads one file.
/// </summary>
internal sealed partial class ExampleReader(SpecDocument document, IReadOnlyList<Clause> clauses, bool isHoldout, ICollection<Finding> findings)
{
    private readonly List<Example> _examples = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _rows;

    /// <summary>The examples; titles must differ from the names taken too.</summary>
    internal IReadOnlyList<Example> Read(IEnumerable<string> taken)
    {
        _names.UnionWith(taken);
        foreach (var block in document.Section("Examples"))
        {
            if (block is ParagraphBlock paragraph)
                ReadTable(paragraph);
            else if (block is FencedCodeBlock code)
                ReadCode(code);
        }

        foreach (var code in document.Outside("Examples").OfType<FencedCodeBlock>().Where(IsExample))
            Report(At(code.Line), "The example stands outside the section ## Examples.");

        return _examples;
    }

    private void ReadTable(ParagraphBlock paragraph)
    {
        var (first, last) = document.LinesOf(paragraph);
        if (ExampleTable.Find(document.Source, first, last) is not { } table)
        {
            if (document.Source.Line(first).TrimStart().StartsWith('|'))
                Report(At(first), "The table has no line of dashes below its header with as many cells.");
            return;
        }

        var columns = table.Header.Select(cell => cell.Text).ToArray();
        var result = Array.IndexOf(columns, "result");
        var rule = Array.IndexOf(columns, "rule");
        if (result < 0 || rule < 0 || columns.Any(string.IsNullOrEmpty) || columns.Distinct(StringComparer.Ordinal).Count() < columns.Length)
        {
            Report(At(table.HeaderLine), "The table needs the columns result and rule, and a name of its own for each column.");
            return;
        }

        if (table.FirstRow > table.LastRow)
            Report(At(table.HeaderLine), "The table has no rows.");
        for (var line = table.FirstRow; line <= table.LastRow; line++)
            ReadRow(line, columns, result, rule);
    }

    private void ReadRow(int line, string[] columns, int result, int rule)
    {
        // A row keeps its number even when another row is malformed: names stay the same while a spec is being corrected.
        var name = string.Create(CultureInfo.InvariantCulture, $"{(isHoldout ? "holdout row" : "row")} {++_rows}");
        var cells = ExampleTable.Cells(document.Source, line);
        if (cells.Count != columns.Length)
        {
            Report(At(line), $"The row has {cells.Count} cells, but the table has {columns.Length} columns (a bar inside a cell is written \\|).");
            return;
        }

        if (cells.Any(cell => cell.Text.Length == 0))
        {
            Report(cells.First(cell => cell.Text.Length == 0).Location, "The row has an empty cell.");
            return;
        }

        if (!Cites(cells[rule].Text, cells[rule].Location) || !_names.Add(name))
            return;

        var throws = ThrowsCell().Match(cells[result].Text);
        var arguments = columns.Zip(cells, (column, cell) => KeyValuePair.Create(column, cell.Text))
            .Where((_, index) => index != result && index != rule);
        _examples.Add(new RowExample(name, cells[rule].Text, isHoldout, At(line), [.. arguments],
            throws.Success ? null : cells[result].Text, throws.Success ? throws.Groups["type"].Value : null));
    }

    private void ReadCode(FencedCodeBlock block)
    {
        if (!IsExample(block))
            return;

        var match = CodeInfo().Match(InfoOf(block));
        var (first, last) = document.LinesOf(block);
        if (!match.Success)
            Report(At(first), "The code block does not begin with csharp example \"title\" R1.");
        else if (block.ClosingFencedCharCount == 0)
            Report(At(first), "The code block is never closed.");
        else if (CodeOf(block, first, last) is not { Length: > 0 } code)
            Report(At(first), "The code block is empty.");
        else if (Cites(match.Groups["rule"].Value, At(first)))
        {
            if (_names.Add(match.Groups["title"].Value))
                _examples.Add(new CodeExample(match.Groups["title"].Value, match.Groups["rule"].Value, isHoldout, At(first + 1), code));
            else
                Report(At(first), "Another example has the same title.", "Give each code block a title of its own.");
        }
    }

    private bool Cites(string rule, SourceLocation location)
    {
        if (!RuleId().IsMatch(rule))
        {
            Report(location, "The example does not cite one rule.");
            return false;
        }

        // An example of an unknown rule still is an example: only the citation is wrong.
        if (clauses.All(clause => clause.Id != rule))
            findings.Add(Rules.UnknownRuleCited.At(location, $"There is no rule {rule}.") with { Clause = rule });
        return true;
    }

    private bool IsExample(FencedCodeBlock block) => InfoStart().IsMatch(InfoOf(block));

    // From the source: Markdig has already undone escapes in the info string.
    private string InfoOf(FencedCodeBlock block) => document.Source.Line(block.Line).Trim().TrimStart('`', '~').Trim();

    private string CodeOf(FencedCodeBlock block, int first, int last)
    {
        var fence = document.Source.Line(first);
        var indent = fence.Length - fence.TrimStart(' ').Length;
        var lines = Enumerable.Range(first + 1, last - first - 1).Select(document.Source.Line).Select(line => Unindent(line, indent));
        var code = string.Join('\n', lines);
        return string.IsNullOrWhiteSpace(code) ? "" : code;
    }

    private static string Unindent(string line, int indent) =>
        line[Math.Min(indent, line.Length - line.TrimStart(' ').Length)..];

    private SourceLocation At(int line) => new(document.Source.Path, line + 1, 1);

    private void Report(SourceLocation location, string what, string? fix = null) => findings.Add(Rules.ExampleFormat.At(location, what, fix));

    [GeneratedRegex(@"\Athrows\s+(?<type>\S.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThrowsCell();

    [GeneratedRegex(@"\AR[1-9][0-9]{0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\Acsharp\s+example(\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex InfoStart();

    [GeneratedRegex("""\Acsharp\s+example\s+"(?<title>[^"]*[^"\s][^"]*)"\s+(?<rule>R[1-9][0-9]{0,3})\z""", RegexOptions.CultureInvariant)]
    private static partial Regex CodeInfo();
}

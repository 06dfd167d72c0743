using System.Text.RegularExpressions;
using Markdig.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>Reads the items of <c>## Rules</c>: <c>- R1: one testable sentence</c>. Reports SF1103 and SF1106.</summary>
internal static partial class RuleList
{
    internal static IReadOnlyList<Clause> Read(SpecDocument document, SourceLocation file, ICollection<Finding> findings)
    {
        var heading = document.Heading("Rules");
        var clauses = new List<Clause>();
        var found = false;
        foreach (var block in document.Section("Rules"))
        {
            if (block is ListBlock list)
            {
                found = true;
                foreach (var item in list.OfType<ListItemBlock>())
                    Read(document, list, item, clauses, findings);
            }
            else if (block is ParagraphBlock && LooksLikeRule().IsMatch(document.TextOf(block)))
            {
                found = true;
                findings.Add(Rules.RuleFormat.At(document.Source.At(block.Span.Start), "A rule stands outside a list."));
            }
        }

        if (!found)
        {
            var location = heading is null ? file : document.Source.At(heading.Span.Start);
            findings.Add(Rules.NoRules.At(location, heading is null ? "The spec has no section ## Rules." : "The section ## Rules holds no list."));
        }

        return clauses;
    }

    private static void Read(SpecDocument document, ListBlock list, ListItemBlock item, List<Clause> clauses, ICollection<Finding> findings)
    {
        var location = document.Source.At(item.Span.Start);
        if (list.IsOrdered)
            findings.Add(Rules.RuleFormat.At(location, "The rule stands in a numbered list."));
        else if (item is not [ParagraphBlock paragraph] || RuleItem().Match(document.Source.Text[paragraph.Span.Start..(paragraph.Span.End + 1)]) is not { Success: true } match)
            findings.Add(Rules.RuleFormat.At(location, "The item is not a rule of one paragraph."));
        else if (clauses.Any(clause => clause.Id == match.Groups["id"].Value))
            findings.Add(Rules.RuleFormat.At(location, $"There is a rule {match.Groups["id"].Value} already.") with { Clause = match.Groups["id"].Value });
        else
            clauses.Add(new Clause(match.Groups["id"].Value, Blanks().Replace(match.Groups["text"].Value.Trim(), " "), location));
    }

    [GeneratedRegex(@"\A(?<id>R[1-9][0-9]{0,3}):\s+(?<text>\S.*)\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex RuleItem();

    [GeneratedRegex(@"^\s*R[0-9]+\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeRule();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}

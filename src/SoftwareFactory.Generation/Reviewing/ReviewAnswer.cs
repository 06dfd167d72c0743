using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Generation.Reviewing;

/// <summary>
/// Reads what a reviewing model found: of each question nothing, or lines that begin with <c>stop: </c> or <c>note: </c> (SF4603). Anything else is a broken answer (SF4604): a
/// reviewer that says "looks good" approves nothing, and one that cannot keep the form is not relied on. Stateless.
/// </summary>
public static class ReviewAnswer
{
    private const int MostText = 500;

    /// <summary>Reads.</summary>
    /// <param name="questions">The answer's text by question.</param>
    /// <param name="reviewer">Who answered, as <c>provider:id</c>.</param>
    /// <param name="spec">Where findings point.</param>
    public static IReadOnlyList<Finding> Read(IReadOnlyDictionary<string, string> questions, string reviewer, SourceLocation spec)
    {
        var findings = new List<Finding>();
        foreach (var (question, text) in questions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string[] lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
            if (lines.Length > ReviewQuestion.MostLines)
                return [Rules.ReviewUnusable.At(spec, $"{reviewer} has more than {ReviewQuestion.MostLines} lines to say on '{question}'.")];
            foreach (var line in lines)
            {
                if (Level(line) is not { } level || line.Length == "stop:".Length)
                    return [Rules.ReviewUnusable.At(spec, $"{reviewer} says on '{question}' what is neither 'stop: …' nor 'note: …': '{Printable(line)}'.")];
                findings.Add(Rules.ReviewObjection.At(spec, $"{reviewer}, asked for {question}: {Printable(line["stop:".Length..].Trim()).TrimEnd('.')}.") with { Level = level });
            }
        }

        return findings;
    }

    private static FindingLevel? Level(string line) =>
        line.StartsWith("stop:", StringComparison.OrdinalIgnoreCase) ? FindingLevel.Error
        : line.StartsWith("note:", StringComparison.OrdinalIgnoreCase) ? FindingLevel.Note
        : null;

    // A model wrote it: it may be long, and it may try to draw on the terminal.
    private static string Printable(string text)
    {
        var plain = string.Concat(text.Select(sign => char.IsControl(sign) || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate ? '?' : sign));
        return plain.Length <= MostText ? plain : $"{plain[..MostText]}…";
    }
}

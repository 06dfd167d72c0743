using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Stages;

/// <summary>Proves of each question, whoever is asked, that no holdout stands in it (SF3106).</summary>
internal static class HoldoutSearch
{
    /// <summary>One finding a holdout that stands in the question; it tells the clause and nothing else.</summary>
    internal static IReadOnlyList<Finding> In(IEnumerable<Example> holdouts, AnswerRequest request) =>
        [.. holdouts.Where(holdout => Stands(holdout, request)).Select(holdout => Rules.HoldoutInPrompt.At(holdout.Location, $"The prompt holds this holdout of {holdout.Clause}."))];

    private static bool Stands(Example holdout, AnswerRequest request) => holdout switch
    {
        CodeExample code => request.Messages.Any(message => message.Text.Contains(code.Code.Trim(), StringComparison.Ordinal)),
        RowExample row => request.Messages.SelectMany(message => message.Text.Split('\n')).Any(line => line.StartsWith('|') && SaysTheSame(line, row)),
        _ => false,
    };

    private static bool SaysTheSame(string tableLine, RowExample row) =>
        row.Cells.Select(cell => cell.Value).Append(row.Result ?? $"throws {row.Throws}")
            .SequenceEqual(tableLine.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries).SkipLast(1), StringComparer.Ordinal);
}

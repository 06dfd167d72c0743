using System.Collections.Frozen;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Line;

/// <summary>Which findings another answer could mend. The rest is for people, and stops the part at once.</summary>
internal static class Rework
{
    private static readonly FrozenSet<string> OfTheAnswer = FrozenSet.Create(
        StringComparer.Ordinal, Rules.AnswerNotJson.Id, Rules.AnswerSchema.Id, Rules.AnswerNotEnded.Id, Rules.SmallChangeRewrote.Id);

    private static readonly FrozenSet<string> NotOfTheAnswer = FrozenSet.Create(
        StringComparer.Ordinal, Rules.ExampleNotCompiled.Id, Rules.ProjectNotCompiled.Id, Rules.Generator.Id, Rules.AnalyzerFailed.Id, Rules.BannedApiList.Id, Rules.NothingTested.Id, Rules.MutantSurvived.Id, Rules.MutationFailed.Id);

    /// <summary>True when all that stands against a part at a stage is its answer's fault.</summary>
    internal static bool MayMend(Stage stage, IEnumerable<Finding> findings) => stage switch
    {
        Stage.Generate => findings.Where(finding => finding.Stops).All(finding => OfTheAnswer.Contains(finding.Rule.Id)),
        Stage.Conform or Stage.Compile or Stage.Analyze or Stage.Test => findings.Where(finding => finding.Stops).All(finding => !NotOfTheAnswer.Contains(finding.Rule.Id)),
        _ => false,
    };
}

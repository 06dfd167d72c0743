using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Tests.Corpus;
using SoftwareFactory.Tests.Catalogue;

namespace SoftwareFactory.Inspection.Tests.Catalogue;

/// <summary>
/// Planted defects through Conform, Compile and Analyze, each to be caught at the first gate that can see it, and clean parts that nothing may stop. All parts of a gate go through it
/// together, as in a run. Gates that need more than code have theirs in SoftwareFactory.Tests.
/// </summary>
[NonParallelizable]
public sealed class TheCatalogue
{
    // The corpus has tests of its own, an answer each; only the build's target Catalogue sends it through once more, for the table.
    private static readonly bool WithCorpus = Environment.GetEnvironmentVariable("FACTORY_CATALOGUE") == "all";

    [TestCase("compile")]
    [TestCase("security")]
    [TestCase("reliability")]
    [TestCase("correctness")]
    public void StopsEachDefectAtTheFirstGateThatCanSeeIt(string gate)
    {
        CatalogueEntry[] planted = [.. CatalogueText.Read("Defects.txt").Where(entry => entry.Gate == gate)];
        var clean = CatalogueText.Read("Clean.txt");
        var caught = Inspect(planted);
        var stopped = gate == "compile" ? Inspect(clean) : null;
        new CatalogueRow(
            gate,
            planted.Length,
            [.. planted.Where(entry => !caught[entry.Id].Contains(entry.Rule, StringComparer.Ordinal)).Select(entry => $"{entry.Name}: {entry.Rule}, found {string.Join(", ", caught[entry.Id])}")],
            clean.Count,
            stopped is null ? [] : [.. stopped.Select(part => $"{clean.Single(entry => entry.Id == part.Key).Name}: {string.Join(", ", part)}")]).Check(CatalogueText.Root);
    }

    [Test]
    public void StopsEachAnswerThatLeavesItsSlot()
    {
        var (breakOuts, controls) = (TheCorpus.BreakOutAnswers, TheCorpus.ControlAnswers);
        string[] missed = WithCorpus ? [.. breakOuts.Where(each => CorpusPlaces.Inspect(CorpusPlaces.Of(each.Place, each.Answer)).All(finding => finding.Rule.Id != each.Rule)).Select(each => each.Answer)] : [];
        string[] stopped = WithCorpus ? [.. controls.SelectMany(control => CorpusPlaces.Inspect(CorpusPlaces.Of(control.Place, control.Answer)).Select(finding => $"{control.Answer}: {finding.Rule.Id}"))] : [];
        new CatalogueRow("slot", breakOuts.Count, missed, controls.Count, stopped).Check(CatalogueText.Root);
    }

    /// <summary>What stops each part, by its id, at the first gate that stops any.</summary>
    private static ILookup<string, string> Inspect(IReadOnlyList<CatalogueEntry> entries)
    {
        using var project = CatalogueText.Project();
        var parts = entries.Select(entry => entry.Part().Content()).ToArray();
        var findings = parts.SelectMany(part => project.Conform(part).Select(finding => finding with { SpecId = part.Spec.Id })).ToList();
        findings.AddRange(project.Compile(parts).Findings);

        // One that an earlier gate stops must not hide the others, and is not caught where it should be.
        var stopped = findings.Where(finding => finding.Stops).Select(finding => finding.SpecId).ToHashSet();
        PartContent[] left = [.. parts.Where(part => !stopped.Contains(part.Spec.Id))];
        if (left.Length > 0) findings.AddRange(project.Analyze(left));
        return findings.Where(finding => finding.Stops).ToLookup(finding => finding.SpecId ?? "", finding => finding.Rule.Id);
    }
}

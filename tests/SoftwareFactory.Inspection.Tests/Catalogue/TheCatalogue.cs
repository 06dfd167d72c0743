using System.Globalization;
using System.Text;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Tests.Corpus;

namespace SoftwareFactory.Inspection.Tests.Catalogue;

/// <summary>
/// Planted defects through Conform, Compile and Analyze, each to be caught at the first gate that can see it, and clean parts that nothing may stop. All parts of a gate go through it
/// together, as in a run. Writes the table of docs/inspection.md to <c>artifacts/catalogue.md</c>.
/// </summary>
[NonParallelizable]
public sealed class TheCatalogue
{
    // The corpus has tests of its own, an answer each; only the build's target Catalogue sends it through once more, for the table.
    private static readonly bool WithCorpus = Environment.GetEnvironmentVariable("FACTORY_CATALOGUE") == "all";

    private static readonly string[] Gates = ["compile", "security", "reliability", "correctness"];

    [Test]
    public void CatchesEachDefectAtTheFirstGateThatCanSeeItAndStopsNoCleanPart()
    {
        var defects = CatalogueText.Read("Defects.txt");
        var rows = new List<(string Gate, int Planted, string[] Missed)> { WithCorpus ? Slots() : ("slot", TheCorpus.BreakOutAnswers.Count, []) };
        foreach (var gate in Gates)
        {
            CatalogueEntry[] planted = [.. defects.Where(entry => entry.Gate == gate)];
            var caught = Inspect(planted);
            rows.Add((gate, planted.Length, [.. planted.Where(entry => !Caught(entry, caught[entry.Id])).Select(entry => $"{entry.Gate}: {entry.Name}: {entry.Rule}, found {string.Join(", ", caught[entry.Id])}")]));
        }

        var clean = CatalogueText.Read("Clean.txt");
        var stopped = Inspect(clean).Where(part => part.Any()).Select(part => $"{clean.Single(entry => entry.Id == part.Key).Name}: {string.Join(", ", part)}")
            .Concat((WithCorpus ? TheCorpus.ControlAnswers : []).SelectMany(control => CorpusPlaces.Inspect(CorpusPlaces.Of(control.Place, control.Answer)).Select(finding => $"{control.Answer}: {finding.Rule.Id}")))
            .ToList();
        if (WithCorpus) Write(rows, clean.Count + TheCorpus.ControlAnswers.Count, stopped.Count);

        Assert.That(string.Join('\n', rows.SelectMany(row => row.Missed)), Is.Empty);
        Assert.That(string.Join('\n', stopped), Is.Empty);
        Assert.That(rows.Sum(row => row.Planted), Is.GreaterThanOrEqualTo(120));
        Assert.That(clean.Count + TheCorpus.ControlAnswers.Count, Is.GreaterThanOrEqualTo(120));
    }

    // A defect that an earlier gate stops by accident is not caught where it should be.
    private static bool Caught(CatalogueEntry entry, IEnumerable<string> found) => found.Contains(entry.Rule, StringComparer.Ordinal);

    private static (string, int, string[]) Slots()
    {
        var breakOuts = TheCorpus.BreakOutAnswers;
        return ("slot", breakOuts.Count, [.. breakOuts.Where(each => CorpusPlaces.Inspect(CorpusPlaces.Of(each.Place, each.Answer)).All(finding => finding.Rule.Id != each.Rule)).Select(each => each.Answer)]);
    }

    /// <summary>What stops each part, by its id, at the first gate that stops any.</summary>
    private static ILookup<string, string> Inspect(IReadOnlyList<CatalogueEntry> entries)
    {
        using var project = CatalogueText.Project();
        var parts = entries.Select(entry => entry.Part().Content()).ToArray();
        var findings = parts.SelectMany(part => project.Conform(part).Select(finding => finding with { SpecId = part.Spec.Id })).ToList();
        findings.AddRange(project.Compile(parts).Findings);

        // One that an earlier gate stops must not hide the others.
        var stopped = findings.Where(finding => finding.Stops).Select(finding => finding.SpecId).ToHashSet();
        PartContent[] left = [.. parts.Where(part => !stopped.Contains(part.Spec.Id))];
        if (left.Length > 0) findings.AddRange(project.Analyze(left));
        return findings.Where(finding => finding.Stops).ToLookup(finding => finding.SpecId ?? "", finding => finding.Rule.Id);
    }

    private static void Write(List<(string Gate, int Planted, string[] Missed)> rows, int clean, int falseAlarms)
    {
        var text = new StringBuilder("| gate | planted | caught | missed |\n|---|---|---|---|\n");
        foreach (var (gate, planted, missed) in rows) text.Append(CultureInfo.InvariantCulture, $"| {gate} | {planted} | {planted - missed.Length} | {missed.Length} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{clean} clean parts, {falseAlarms} false alarms.\n");
        var file = Path.Combine(CatalogueText.Root, "artifacts", "catalogue.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ToString());
        TestContext.Out.WriteLine(text);
    }
}

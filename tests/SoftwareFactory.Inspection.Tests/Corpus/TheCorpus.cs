namespace SoftwareFactory.Inspection.Tests.Corpus;

/// <summary>Answers that go through the whole inspection. A new attempt, or a new control, is one line of a text file.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class TheCorpus
{
    private static IEnumerable<TestCaseData> BreakOuts => Lines("BreakOuts.txt").Select(cells => new TestCaseData(cells[0], cells[1], cells[2]));

    private static IEnumerable<TestCaseData> Controls => Lines("Controls.txt").Select(cells => new TestCaseData(cells[0], cells[1]));

    /// <summary>Place and answer of both.</summary>
    internal static IReadOnlyList<(string Place, string Answer)> Answers =>
        [.. Lines("BreakOuts.txt").Select(cells => (cells[0], cells[2])), .. ControlAnswers];

    internal static IReadOnlyList<(string Place, string Rule, string Answer)> BreakOutAnswers => [.. Lines("BreakOuts.txt").Select(cells => (cells[0], cells[1], cells[2]))];

    internal static IReadOnlyList<(string Place, string Answer)> ControlAnswers => [.. Lines("Controls.txt").Select(cells => (cells[0], cells[1]))];

    [TestCaseSource(nameof(BreakOuts))]
    public void StopsEveryBreakOut(string place, string rule, string answer)
    {
        var findings = CorpusPlaces.Inspect(CorpusPlaces.Of(place, answer));

        Assert.That(findings, Is.Not.Empty);
        Assert.That(findings[0].Rule.Id, Is.EqualTo(rule), string.Join('\n', findings));
    }

    [TestCaseSource(nameof(Controls))]
    public void LetsEveryControlPass(string place, string answer) =>
        Assert.That(CorpusPlaces.Inspect(CorpusPlaces.Of(place, answer)), Is.Empty);

    [Test]
    public void IsAsLargeAsItIsSaidToBe()
    {
        Assert.That(BreakOuts.Count(), Is.GreaterThanOrEqualTo(150));
        Assert.That(Controls.Count(), Is.GreaterThanOrEqualTo(60));
    }

    private static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(TheCorpus).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | ", file == "Controls.txt" ? 2 : 3))
            .Select(cells => cells.Select(cell => cell.Replace('⏎', '\n').TrimEnd('\r')).ToArray())];
    }
}

using SoftwareFactory.Authoring.Specs;

namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class HostileText
{
    [Test]
    public void OfHugeSizeIsAFinding() =>
        Assert.That(SpecReader.Read(SpecText.Path, SpecText.Good + new string('x', 1_000_000)).Findings.Places(), Is.EqualTo(new[] { "SF1002 (1,1)" }));

    [Test]
    public void WithANulIsAFinding() =>
        Assert.That(SpecText.With("What it", "\0").Findings.Places(), Is.EqualTo(new[] { "SF1002 (1,1)" }));

    [TestCase(">")]
    [TestCase("- ")]
    public void NestedDeepIsAFinding(string mark) =>
        Assert.That(SpecText.With("What it is for.", string.Concat(Enumerable.Repeat(mark, 5_000)) + "x").Findings.Places(), Is.EqualTo(new[] { "SF1002 (10,1)" }));

    [Test]
    public void OfHoldoutsIsAFinding()
    {
        var spec = SpecText.ReadGood().Spec!;
        Assert.That(HoldoutReader.Read("x", "\0", spec).Findings.Places(), Is.EqualTo(new[] { "SF1107 (1,1)" }));
        Assert.That(HoldoutReader.Read("x", new string('>', 5_000) + "x", spec).Findings.Places(), Is.EqualTo(new[] { "SF1107 (1,1)" }));
    }

    // Whatever is cut off a spec, reading it gives findings or a spec, and never an exception.
    [Test]
    public void CutAnywhereNeverThrows()
    {
        for (var length = 0; length < SpecText.Good.Length; length++)
            Assert.That(() => SpecReader.Read(SpecText.Path, SpecText.Good[..length]), Throws.Nothing);
    }

    [Test]
    public void MadeOfAnyLinesNeverThrows()
    {
        var state = 1u;
        var lines = SpecText.Good.Split('\n').Concat(["\t", "| |", "|-|", "```", "~~~", "- ", "1. ", "> ", "<!--", "-->", "&", "* R1:", "\u2028", "\ud800", "---", "===", "    x"]).ToArray();
        for (var i = 0; i < 2_000; i++)
        {
            var text = "---\n" + string.Join('\n', Enumerable.Range(0, 30).Select(_ => lines[Next(lines.Length)]));
            Assert.That(() => SpecReader.Read(SpecText.Path, text), Throws.Nothing, text);
        }

        // A linear congruential generator: the same texts every time.
        int Next(int count)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return (int)((state >> 8) % (uint)count);
        }
    }
}

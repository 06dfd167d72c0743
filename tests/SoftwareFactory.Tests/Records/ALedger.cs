using System.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tests.Records;

internal sealed class ALedger
{
    private const byte LineFeed = (byte)'\n';
    private static readonly byte[] Whole = ASmallLedger.Write();

    private static IEnumerable<string> Fixtures => Directory.EnumerateFiles(Path.Combine(SmallRepository.Sources, "tests/SoftwareFactory.Tests/Records/Fixtures"), "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [Test]
    public void IsReadAsItWasWritten()
    {
        var reading = LedgerReader.Read(Whole, "ledger.jsonl");

        Assert.That(reading.Defect, Is.Null);
        Assert.That(reading.Records.Select(record => record.GetType().Name), Is.EqualTo(["StartedRecord", "JudgedRecord", "MovedRecord", "JudgedRecord", "ReleasingRecord", "ResumedRecord", "EndedRecord"]));
        Assert.That(reading.Records.Select(record => record.Line), Is.EqualTo(Enumerable.Range(1, 7)));
        Assert.That(reading.Started!.Inputs, Is.EqualTo(new Dictionary<string, string> { ["tool"] = "1.0.0" }));
        Assert.That(((JudgedRecord)reading.Records[3]).Findings, Is.EqualTo([ASmallLedger.Finding, ASmallLedger.Waived]));
        Assert.That(((JudgedRecord)reading.Records[3]).Verdict, Is.EqualTo(Verdict.Failed));
        Assert.That(reading.Releasing!.Outputs, Is.EquivalentTo(((ReleasingRecord)ASmallLedger.Records[3]).Outputs));
        Assert.That(reading.Releasing.Lock, Is.EqualTo(((ReleasingRecord)ASmallLedger.Records[3]).Lock));
        Assert.That(((ResumedRecord)reading.Records[5]).Cut, Is.EqualTo(6));
        Assert.That((reading.Ended!.Status, reading.Ended.Stage), Is.EqualTo((RunStatus.Stopped, (Stage?)Stage.Generate)));
        Assert.That(reading.States(), Is.EqualTo(new Dictionary<string, PartState> { ["a"] = PartState.Specified }));
    }

    [Test]
    public void CutAnywhereGivesItsValidPrefix()
    {
        for (var length = 0; length < Whole.Length; length++)
        {
            var reading = LedgerReader.Read(Whole.AsSpan(0, length), "ledger.jsonl");
            var lines = Whole.AsSpan(0, length).Count(LineFeed);
            var whole = Whole.AsSpan(0, length).LastIndexOf(LineFeed) + 1;

            Assert.That((reading.Records.Count, reading.ValidLength, reading.IsDamaged), Is.EqualTo((lines, (long)whole, false)), $"cut at {length}");
            Assert.That(reading.Defect?.Location.Line, whole == length && lines > 0 ? Is.Null : Is.EqualTo(lines + 1), $"cut at {length}");
        }
    }

    [TestCase(0x01)]
    [TestCase(0x20)]
    [TestCase(0x80)]
    public void WithAFlippedByteIsNeverTakenForWhole(int bits)
    {
        for (var at = 0; at < Whole.Length; at++)
        {
            byte[] flipped = [.. Whole];
            flipped[at] ^= (byte)bits;
            var reading = LedgerReader.Read(flipped, "ledger.jsonl");

            Assert.That(reading.Defect?.Rule.Id, Is.EqualTo("SF5001").Or.EqualTo("SF5005"), $"byte {at}");
            Assert.That(reading.Defect!.Location.Line, Is.EqualTo(Whole.AsSpan(0, at).Count(LineFeed) + 1), $"byte {at}");
        }
    }

    [Test]
    public void WithALineFeedInPlaceOfAByteIsNeverTakenForWhole()
    {
        for (var at = 0; at < Whole.Length; at++)
        {
            if (Whole[at] == LineFeed) continue;
            byte[] broken = [.. Whole];
            broken[at] = LineFeed;

            Assert.That(LedgerReader.Read(broken, "ledger.jsonl").IsDamaged, Is.True, $"byte {at}");
        }
    }

    [Test]
    public void WithoutOneOfItsLinesIsDamaged()
    {
        var lines = Encoding.UTF8.GetString(Whole).Split('\n');

        // Without its last line it is a run that has not ended yet.
        for (var gone = 0; gone < lines.Length - 2; gone++)
        {
            var reading = LedgerReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((_, i) => i != gone))), "ledger.jsonl");
            Assert.That((reading.Defect?.Rule.Id, reading.Defect?.Location.Line), Is.EqualTo(("SF5001", (int?)gone + 1)));
        }
    }

    [Test]
    public void OfALaterVersionIsRefused()
    {
        var reading = LedgerReader.Read("""{"format":"softwarefactory.ledger","version":3}"""u8.ToArray().Append(LineFeed).ToArray(), "ledger.jsonl");

        Assert.That(reading.Defect!.ToString(), Is.EqualTo("ledger.jsonl(1,1): error SF5005: The ledger has version 3, and this package reads 1 and 2. Read it with the package that wrote it, or a later one."));
    }

    [Test]
    public void HasFixturesOfEachVersion() =>
        Assert.That(Fixtures.Select(path => Path.GetFileName(Path.GetDirectoryName(path))).Distinct(), Is.EqualTo(Enumerable.Range(1, LedgerReader.Version).Select(version => $"ledger-{version}")));

    [TestCaseSource(nameof(Fixtures))]
    public void OfEveryVersionIsReadForEver(string path)
    {
        var reading = LedgerReader.Load(path, Path.GetFileName(path));

        Assert.That(reading.Defect, Is.Null);
        Assert.That($"ledger-{reading.Started!.Version}", Is.EqualTo(Path.GetFileName(Path.GetDirectoryName(path))));
        Assert.That(reading.States().Keys, Is.EqualTo(["pairs", "pieces"]));
        Assert.That(reading.States().Values.Distinct().Single(), Is.EqualTo(reading.Ended!.Status == RunStatus.Passed ? PartState.Released : PartState.Stopped));
        Assert.That(reading.Records.OfType<MovedRecord>().Where(moved => moved.To == PartState.Rework).SelectMany(moved => moved.Findings).Distinct(), Is.EqualTo(["SF4501", "SF4502"]));
    }

    [TestCaseSource(nameof(Fixtures))]
    public void OfEveryVersionNamesTheLineThatWasChanged(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var changed = 0; changed < lines.Length - 1; changed++)
        {
            string[] other = [.. lines];
            other[changed] = other[changed].Replace("pieces", "pairs", StringComparison.Ordinal).Replace("update", "locked", StringComparison.Ordinal);
            if (other[changed] == lines[changed]) continue;
            var reading = LedgerReader.Read(Encoding.UTF8.GetBytes(string.Join('\n', other) + "\n"), "ledger.jsonl");

            Assert.That(reading.Defect?.Rule, Is.EqualTo(Rules.LedgerDamaged));
            Assert.That(reading.Defect!.Location.Line, Is.InRange(changed + 1, changed + 2));
        }
    }
}

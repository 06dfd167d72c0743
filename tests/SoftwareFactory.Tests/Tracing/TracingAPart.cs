using SoftwareFactory.Core.Line;
using SoftwareFactory.Tracing;

namespace SoftwareFactory.Tests.Tracing;

/// <summary>Two released parts: <c>stock.pairs</c>, whose first answer was sent back, and <c>stock.boxes</c>, which has a helper.</summary>
[NonParallelizable]
internal sealed class TracingAPart : IDisposable
{
    private const string Pairs = "Shop/StockPairs.cs";
    private const string Boxes = "Shop/StockBoxes.cs";

    private SmallRepository _repository = null!;
    private Dictionary<string, string> _tree = null!;

    [OneTimeSetUp]
    public async Task Release()
    {
        _repository = new SmallRepository("stock.pairs", "stock.boxes");
        _repository.Write("Shop/Counter.cs", "namespace Shop;\n\n/// <summary>Counts.</summary>\npublic static class Counter\n{\n    /// <summary>One.</summary>\n    public static int One() => 1;\n}\n");
        var helped = SmallRepository.Answer("        return Doubled(quantity);").Replace("\"helpers\":\"\"", "\"helpers\":\"    private static int Doubled(int n) => n * 2;\"", StringComparison.Ordinal);
        var result = await _repository.RunAsync(FactoryMode.Update, new ScriptedModel(request => ScriptedModel.Stop(
            request.SpecId == "stock.boxes" ? helped : SmallRepository.Answer(request.Attempt == 1 ? SmallRepository.Wrong : SmallRepository.Right))));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        _tree = _repository.Tree();
    }

    [TearDown]
    public void Restore()
    {
        foreach (var path in _repository.Tree().Keys.Except(_tree.Keys)) File.Delete(_repository.PathTo(path));
        foreach (var (path, text) in _tree) _repository.Write(path, text);
    }

    public void Dispose() => _repository?.Dispose();

    [Test]
    public void TellsHowItCameToBe()
    {
        var part = Find(Serial("stock.pairs")).Parts.Single();

        Assert.Multiple(() =>
        {
            Assert.That((part.Spec, part.Title, part.Owner, part.InUse, part.SpecChanged), Is.EqualTo(("stock.pairs", "Pieces of a number of pairs", "stock-team", true, false)));
            Assert.That(part.Clauses.Select(clause => (clause.Id, clause.Text, clause.Path, clause.Line)), Is.EqualTo(new[] { ("R1", "The number of pieces is the quantity times 2.", "Shop/specs/stock.pairs.spec.md", 14) }));
            Assert.That((part.Template, part.Prompt.State, part.Prompt.Messages), Is.EqualTo(("function@1", "recorded", 4)));
            Assert.That(part.Attempts.Select(attempt => (attempt.Attempt, attempt.Provider, attempt.Model, attempt.InputTokens, attempt.OutputTokens)), Is.EqualTo(new[] { (1, "openai", "scripted", (int?)10, (int?)5), (2, "openai", "scripted", 10, 5) }));
            Assert.That(part.Attempts[0].SentBackFor[0], Does.StartWith("SF4501: "));
            Assert.That(part.Attempts[1].SentBackFor, Is.Empty);
            Assert.That(part.Stages.Select(stage => (stage.Stage, stage.Verdict)), Is.EqualTo(Enum.GetNames<Stage>().Select(stage => (stage, "passed"))));
            Assert.That(part.Outputs.Select(output => (output.Path, output.State)), Is.EqualTo(new[] { (Pairs, OutputState.Unchanged) }));
            Assert.That(part.Runs[^1].Mode, Is.EqualTo("update"));
        });
    }

    [Test]
    public void LeadsToItFromEveryEnd()
    {
        var key = Find("stock.boxes").Parts.Single().Prompt.Key;
        var run = Find("stock.boxes").Parts.Single().Runs[^1].Id;

        Assert.Multiple(() =>
        {
            foreach (var query in (string[])
            [
                Serial("stock.boxes"), Serial("stock.boxes").ToLowerInvariant(), "stock.boxes", "stock.boxes#R1", $"{Boxes}:9", $"{Boxes}(9)", $"{Boxes}(9,5)", "StockBoxes.cs:line 9", Boxes, "Shop\\StockBoxes.cs:9",
                "Shop.StockBoxes", "StockBoxes", "StockBoxes.Of", "StockBoxes.Of(int)", "Doubled", key, key[..8], "Shop/specs/stock.boxes.spec.md:14",
                "   at Shop.StockBoxes.Doubled(Int32 n)",
            ])
                Assert.That(Find(query).Parts.Select(part => part.Spec), Is.EqualTo(new[] { "stock.boxes" }), query);
            Assert.That(Find(run).Runs.Single().Parts.Select(part => part.Spec), Is.EqualTo(new[] { "stock.boxes", "stock.pairs" }));
        });
    }

    [Test]
    public void LeadsFromALineToTheMembersSlotsAndClauses()
    {
        var line = Array.FindIndex(_tree[Boxes].Split('\n'), text => text.Contains("n * 2", StringComparison.Ordinal)) + 1;
        var place = Find($"{Boxes}:{line}").Places.Single();
        Assert.That((place.Member, place.State, place.Line), Is.EqualTo(("Shop.StockBoxes.Doubled(int)", MemberState.Unchanged, line)));
        Assert.That((place.Slots.Single(), place.Clauses.Single()), Is.EqualTo(("helpers", "R1")), "the helper serves the rule through the method that calls it");
    }

    [Test]
    public void LeadsFromAStackTraceToTheInnermostPartFirst()
    {
        var result = Find("""
            Unhandled exception. System.OverflowException: Arithmetic operation resulted in an overflow.
               at System.Math.Abs(Int32 value)
               at Shop.StockBoxes.Doubled(Int32 n) in /_/Shop/StockBoxes.cs:line 14
               at Shop.Counter.One()
               at Shop.StockPairs.Of(Int32 quantity)
            """);
        Assert.That(result.Places.Select(place => (place.Spec, place.Member)), Is.EqualTo(new[] { ("stock.boxes", "Shop.StockBoxes.Doubled(int)"), ("stock.pairs", "Shop.StockPairs.Of(int)") }));
        Assert.That(result.Parts.Select(part => part.Spec), Is.EqualTo(new[] { "stock.boxes", "stock.pairs" }));
    }

    [Test]
    public void IsNotLostByFormattingAndMoving()
    {
        var text = _tree[Boxes].Split('\n', 2)[1].Replace("    ", "\t", StringComparison.Ordinal).Replace(" => ", "\n\t\t=> ", StringComparison.Ordinal).Replace("{\n", "{\n\n\n", StringComparison.Ordinal);
        File.Delete(_repository.PathTo(Boxes));
        _repository.Write("Shop/Stock/Counting.cs", text);

        var result = Find("   at Shop.StockBoxes.Doubled(Int32 n)");

        Assert.That((result.Places.Single().State, result.Places.Single().Path), Is.EqualTo((MemberState.Moved, "Shop/Stock/Counting.cs")));
        Assert.That((result.Parts.Single().Outputs.Single().State, result.Parts.Single().Outputs.Single().Now.Single()), Is.EqualTo((OutputState.Moved, "Shop/Stock/Counting.cs")));
        Assert.That(Find("Shop/Stock/Counting.cs:12").Parts.Single().Serial, Is.EqualTo(Serial("stock.boxes")));
    }

    [Test]
    public void IsNotLostByFormattingAlone()
    {
        _repository.Write(Boxes, _tree[Boxes].Replace("    ", "  ", StringComparison.Ordinal));
        Assert.That(Find("stock.boxes").Parts.Single().Outputs.Single().State, Is.EqualTo(OutputState.Reformatted));
    }

    [Test]
    public void ShowsAHandEdit()
    {
        _repository.Write(Boxes, _tree[Boxes].Replace("n * 2", "n * 2 + 0", StringComparison.Ordinal));
        var result = Find("Doubled");
        Assert.That(result.Places.Single().State, Is.EqualTo(MemberState.Edited));
        Assert.That((result.Parts.Single().Outputs.Single().State, result.Parts.Single().Outputs.Single().Edited.Single()), Is.EqualTo((OutputState.Edited, "Shop.StockBoxes.Doubled(int)")));
        Assert.That(Find("StockBoxes.Of").Places.Single().State, Is.EqualTo(MemberState.Unchanged));
    }

    [Test]
    public void ShowsWhatSomebodyWroteIntoAnOutput()
    {
        _repository.Write(Boxes, _tree[Boxes].TrimEnd().TrimEnd('}') + "    internal static int Tripled(int n) => n * 3;\n}\n");
        var line = _repository.Read(Boxes).Split('\n').Length - 2;
        var place = Find($"{Boxes}:{line}").Places.Single();
        Assert.That((place.State, place.Member, place.Now, place.Spec), Is.EqualTo((MemberState.Added, (string?)null, "Shop.StockBoxes.Tripled(int)", "stock.boxes")));
    }

    [Test]
    public void FollowsARenamedType()
    {
        _repository.Write(Boxes, _tree[Boxes].Replace("class StockBoxes", "class Boxes", StringComparison.Ordinal));
        var place = Find("   at Shop.Boxes.Doubled(Int32 n)").Places.Single();
        Assert.That((place.State, place.Member, place.Now), Is.EqualTo((MemberState.Renamed, "Shop.StockBoxes.Doubled(int)", "Shop.Boxes.Doubled(int)")));
    }

    [Test]
    public void TakesNoCopyForARename()
    {
        _repository.Write("Shop/Copy.cs", "namespace Shop;\n\ninternal static class Copy\n{\n    private static int Doubled(int n) => n * 2;\n}\n");
        Assert.That(Ids("Shop/Copy.cs:5"), Is.EqualTo(new[] { "SF5042" }));
    }

    [Test]
    public void SaysWhenSeveralPartsFit()
    {
        var finding = Find("Of").Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("SF5043"));
        Assert.That(finding.Message, Does.Contain("Shop.StockBoxes.Of(int) (stock.boxes)").And.Contain("Shop.StockPairs.Of(int) (stock.pairs)"));
    }

    [TestCase("StockBoxs", "Shop.StockBoxes")]
    [TestCase("stock.pair", "stock.pairs")]
    [TestCase("stock.boxes#R2", "stock.boxes#R1")]
    [TestCase("StockBoxe.cs:3", "StockBoxes.cs")]
    public void NamesTheNearestWhenNothingFits(string query, string near)
    {
        var finding = Find(query).Findings.Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("SF5042"));
        Assert.That(finding.Message, Does.Contain(near));
    }

    [TestCase("Shop/Counter.cs:7")]
    [TestCase("   at Shop.Counter.One()")]
    [TestCase("SF-00000-00000-00000-00000")]
    [TestCase("0190f0a0-0000-7000-8000-000000000000")]
    [TestCase("deadbeefdeadbeef")]
    public void DoesNotTakeOtherCodeForTheFactorys(string query) => Assert.That(Ids(query), Is.EqualTo(new[] { "SF5042" }));

    [Test]
    public void NeedsNothingButCommittedFiles()
    {
        var part = Tracer.Open(_repository.Root, new RunFolders(_repository.PathTo("no/such/folder"))).Find("stock.pairs").Parts.Single();
        Assert.That((part.Stages.Count, part.Runs.Count, part.Attempts.Count, part.Prompt.State), Is.EqualTo((0, 0, 2, "recorded")));
    }

    [Test]
    public async Task IsTracedFromTheLockAloneUntilTheLineHasWrittenItsRecord()
    {
        var path = $"Shop/.factory/parts/{Serial("stock.pairs")}.json";
        File.Delete(_repository.PathTo(path));
        var part = Find("stock.pairs").Parts.Single();
        Assert.That((part.InUse, part.Attempts.Count, part.Outputs.Single().State), Is.EqualTo((true, 2, OutputState.Unchanged)));

        Assert.That((await _repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(_repository.Read(path), Is.EqualTo(_tree[path]));
    }

    [TestCase("\"version\": 1", "\"version\": 0")]
    [TestCase("\"path\": \"StockPairs.cs\"", "\"path\": \"StockPears.cs\"")]
    [TestCase("\"format\"", "\"formed\"")]
    [TestCase("{", "")]
    public void BelievesNoRecordThatSaysAnotherSerial(string was, string now)
    {
        var path = $"Shop/.factory/parts/{Serial("stock.pairs")}.json";
        Assert.That(_tree[path], Does.Contain(was));
        _repository.Write(path, _tree[path].Replace(was, now, StringComparison.Ordinal));
        Assert.That(Find("stock.pairs").Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "SF5041" }));
        Assert.That(Find("stock.pairs").Parts, Has.Count.EqualTo(1), "the lock still tells of it");
    }

    [Test]
    public async Task LeavesARecordThatANewerVersionWroteAsItIs()
    {
        var path = $"Shop/.factory/parts/{Serial("stock.pairs")}.json";
        _repository.Write(path, "{\"format\":\"softwarefactory.part\",\"version\":2,\"parts\":[]}");

        Assert.That(Find("stock.pairs").Findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            $"{path}: error SF9030: The record has format 2, and this version reads formats up to 1. Update SoftwareFactory here to the version that wrote it.",
        }));
        await _repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);
        Assert.That(_repository.Read(path), Does.Contain("\"version\":2"));
    }

    [Test]
    public async Task StillFindsAPartThatWasShippedBefore()
    {
        var before = Serial("stock.pairs");
        var other = SmallRepository.Answer("        return quantity + quantity;");
        Assert.That((await _repository.RunAsync(_repository.Project(FactoryMode.Refresh) with { Only = ["stock.pairs"] }, [], ScriptedModel.Saying(other), CancellationToken.None)).Status, Is.EqualTo(RunStatus.Passed));

        var older = Find(before).Parts.Single();
        Assert.That((older.InUse, older.Spec, older.Outputs.Single().State), Is.EqualTo((false, "stock.pairs", OutputState.Replaced)));
        Assert.That(Find("StockPairs").Parts.Single().InUse, Is.True, "a name leads to what the tree holds");

        var shipped = Tracer.Open(_repository.Root, new RunFolders(_repository.PathTo("artifacts/factory/runs"))).Shipped([before]).Find("   at Shop.StockPairs.Of(Int32 quantity)");
        Assert.That(shipped.Parts.Single().Serial, Is.EqualTo(before), "what was shipped is what the stack trace is of");
    }

    private string Serial(string spec) => _repository.Lock.Accepted(spec)!.Serial.ToString();

    private IEnumerable<string> Ids(string query) => Find(query).Findings.Select(finding => finding.Rule.Id);

    private TraceResult Find(string query) => Tracer.Open(_repository.Root, new RunFolders(_repository.PathTo("artifacts/factory/runs"))).Find(query);
}

using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Core.Tests.Line;

internal sealed class TheTransitionTable
{
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();
    private static readonly PartState[] Terminals = [PartState.Released, PartState.Stopped];

    /// <summary>The whole line at a glance: a change of the table shows here or fails.</summary>
    [Test]
    public void IsThis() => Assert.That(string.Join('\n', TransitionTable.Allowed.Select(Draw)), Is.EqualTo("""
        Queued --Specify--> Specified
        Specified --Generate--> Generated
        Generated --Conform--> Conformed
        Conformed --Compile--> Compiled
        Compiled --Analyze--> Analyzed
        Analyzed --Test--> Tested
        Tested --Review--> Reviewed
        Reviewed --Release--> Released
        Specified --Reject if ReworkAllowed--> Rework
        Generated --Reject if ReworkAllowed--> Rework
        Conformed --Reject if ReworkAllowed--> Rework
        Compiled --Reject if ReworkAllowed--> Rework
        Analyzed --Reject if ReworkAllowed--> Rework
        Rework --Reject if ReworkAllowed--> Rework
        Rework --Generate--> Generated
        Queued --Stop--> Stopped
        Specified --Stop--> Stopped
        Generated --Stop--> Stopped
        Conformed --Stop--> Stopped
        Compiled --Stop--> Stopped
        Analyzed --Stop--> Stopped
        Tested --Stop--> Stopped
        Reviewed --Stop--> Stopped
        Rework --Stop--> Stopped
        """.ReplaceLineEndings("\n")));

    [Test]
    public void HasOneMoveAPairAtMost() =>
        Assert.That(TransitionTable.Allowed.Select(move => (move.From, move.Trigger)), Is.Unique);

    [Test]
    public void FindsWhatItAllowsAndNothingElse()
    {
        foreach (var state in Enum.GetValues<PartState>())
        foreach (var trigger in Enum.GetValues<PartTrigger>())
        {
            var expected = TransitionTable.Allowed.SingleOrDefault(move => move.From == state && move.Trigger == trigger);
            Assert.That(TransitionTable.Find(state, trigger), Is.SameAs(expected), $"{state}, {trigger}");
        }
    }

    [Test]
    public void ReachesEveryState() =>
        Assert.That(ReachableFrom(PartState.Queued, TransitionTable.Allowed), Is.EquivalentTo(Enum.GetValues<PartState>()));

    [TestCaseSource(nameof(Terminals))]
    public void HasNoExitFromATerminal(PartState terminal) =>
        Assert.That(TransitionTable.Allowed.Select(move => move.From), Does.Not.Contain(terminal));

    [Test]
    public void CanStopEveryPartThatIsNotAtItsEnd()
    {
        foreach (var state in Enum.GetValues<PartState>().Except(Terminals))
            Assert.That(TransitionTable.Find(state, PartTrigger.Stop), Is.EqualTo(new Transition(state, PartTrigger.Stop, PartState.Stopped)));
    }

    [TestCaseSource(nameof(Stages))]
    public void ReleasesNothingThatDidNotPass(Stage stage)
    {
        var without = TransitionTable.Allowed.Where(move => move.Trigger != TransitionTable.Passed(stage));

        Assert.That(ReachableFrom(PartState.Queued, without), Does.Not.Contain(PartState.Released));
    }

    [TestCaseSource(nameof(Stages))]
    public void AgreesWithTheStages(Stage stage)
    {
        var move = TransitionTable.Find(TransitionTable.Before(stage), TransitionTable.Passed(stage));

        Assert.That(move?.To, Is.EqualTo(TransitionTable.After(stage)));
        Assert.That(move?.Guard, Is.EqualTo(TransitionGuard.None));
    }

    [Test]
    public void PassesTheStagesInTheirOrder()
    {
        foreach (var (stage, next) in Stages.Zip(Stages.Skip(1)))
            Assert.That(TransitionTable.After(stage), Is.EqualTo(TransitionTable.Before(next)));
    }

    [Test]
    public void SendsBackFromGenerateToTestOnly()
    {
        var rejecting = TransitionTable.Allowed.Where(move => move.Trigger == PartTrigger.Reject).ToList();

        Assert.That(
            rejecting.Select(move => move.From),
            Is.EqualTo([.. new[] { Stage.Generate, Stage.Conform, Stage.Compile, Stage.Analyze, Stage.Test }.Select(TransitionTable.Before), PartState.Rework]));
        Assert.That(rejecting.Select(move => move.Guard), Is.All.EqualTo(TransitionGuard.ReworkAllowed));
    }

    private static string Draw(Transition move) =>
        $"{move.From} --{move.Trigger}{(move.Guard == TransitionGuard.None ? "" : $" if {move.Guard}")}--> {move.To}";

    private static HashSet<PartState> ReachableFrom(PartState start, IEnumerable<Transition> moves)
    {
        var exits = moves.ToLookup(move => move.From, move => move.To);
        var reached = new HashSet<PartState> { start };
        var open = new Queue<PartState>(reached);
        while (open.TryDequeue(out var state))
        {
            foreach (var next in exits[state].Where(reached.Add))
                open.Enqueue(next);
        }

        return reached;
    }
}

using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Core.Tests.Line;

internal sealed class APartsMachine
{
    private static IEnumerable<object[]> Pairs =>
        from state in Enum.GetValues<PartState>()
        from trigger in Enum.GetValues<PartTrigger>()
        select new object[] { state, trigger };

    [TestCaseSource(nameof(Pairs))]
    public void MovesAsTheTableSaysAndRefusesTheRest(PartState state, PartTrigger trigger)
    {
        var machine = new PartMachine(state, () => true);
        var moved = machine.TryFire(trigger, out var refusal);

        if (TransitionTable.Find(state, trigger) is { } move)
        {
            Assert.That(moved, Is.True, refusal);
            Assert.That(refusal, Is.Null);
            Assert.That(machine.State, Is.EqualTo(move.To));
        }
        else
        {
            Assert.That(moved, Is.False);
            Assert.That(refusal, Is.EqualTo($"{trigger} is refused in state {state}: the transition table has no such move."));
            Assert.That(machine.State, Is.EqualTo(state));
        }
    }

    [TestCaseSource(nameof(Pairs))]
    public void NamesTheUnmetGuard(PartState state, PartTrigger trigger)
    {
        var machine = new PartMachine(state, () => false);
        var moved = machine.TryFire(trigger, out var refusal);
        var move = TransitionTable.Find(state, trigger);

        Assert.That(moved, Is.EqualTo(move is { Guard: TransitionGuard.None }));
        if (move is not { Guard: TransitionGuard.ReworkAllowed }) return;
        Assert.That(refusal, Is.EqualTo($"{trigger} is refused in state {state}: guard ReworkAllowed is not met."));
        Assert.That(machine.State, Is.EqualTo(state));
    }

    [Test]
    public void CarriesAGoodPartThroughTheLine()
    {
        var machine = new PartMachine(PartState.Queued, () => false);

        foreach (var stage in Enum.GetValues<Stage>())
        {
            Assert.That(machine.State, Is.EqualTo(TransitionTable.Before(stage)));
            Assert.That(machine.TryFire(TransitionTable.Passed(stage), out var refusal), Is.True, refusal);
        }

        Assert.That(machine.State, Is.EqualTo(PartState.Released));
    }

    [Test]
    public void AsksTheGuardAtEachMove()
    {
        var attemptsLeft = 1;
        var machine = new PartMachine(PartState.Compiled, () => attemptsLeft > 0);

        Assert.That(machine.TryFire(PartTrigger.Reject, out _), Is.True);
        attemptsLeft--;
        Assert.That(machine.TryFire(PartTrigger.Generate, out _), Is.True);
        Assert.That(machine.TryFire(PartTrigger.Reject, out _), Is.False);
        Assert.That(machine.TryFire(PartTrigger.Stop, out _), Is.True);
        Assert.That(machine.State, Is.EqualTo(PartState.Stopped));
    }
}

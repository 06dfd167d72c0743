using System.Diagnostics.CodeAnalysis;
using Stateless;

namespace SoftwareFactory.Core.Line;

/// <summary>One part's state machine, configured from <see cref="TransitionTable"/> and nothing else. Not thread-safe: one part, one worker.</summary>
public sealed class PartMachine
{
    private readonly StateMachine<PartState, PartTrigger> _machine;
    private string? _refusal;

    /// <summary>Starts in <paramref name="state"/>.</summary>
    /// <param name="state">The state to start in: <see cref="PartState.Queued"/>, or what the ledger recorded last.</param>
    /// <param name="reworkAllowed">Answers <see cref="TransitionGuard.ReworkAllowed"/> at the moment of a move.</param>
    public PartMachine(PartState state, Func<bool> reworkAllowed)
    {
        _machine = new StateMachine<PartState, PartTrigger>(state);
        _machine.OnUnhandledTrigger(Refuse);
        foreach (var transition in TransitionTable.Allowed)
        {
            var from = _machine.Configure(transition.From);
            _ = (transition.Guard, transition.To == transition.From) switch
            {
                (TransitionGuard.None, _) => from.Permit(transition.Trigger, transition.To),
                (TransitionGuard.ReworkAllowed, false) => from.PermitIf(transition.Trigger, transition.To, reworkAllowed, nameof(TransitionGuard.ReworkAllowed)),
                (TransitionGuard.ReworkAllowed, true) => from.PermitReentryIf(transition.Trigger, reworkAllowed, nameof(TransitionGuard.ReworkAllowed)),
                _ => throw new InvalidOperationException($"The guard {transition.Guard} is unknown."),
            };
        }
    }

    /// <summary>Where the part stands.</summary>
    public PartState State => _machine.State;

    /// <summary>Moves the part if the table and its guard allow it.</summary>
    /// <param name="trigger">What happened.</param>
    /// <param name="refusal">Why not: the state, the trigger and the unmet guard, in a sentence.</param>
    /// <returns>False, and the state unchanged, when the move is refused.</returns>
    public bool TryFire(PartTrigger trigger, [NotNullWhen(false)] out string? refusal)
    {
        _refusal = null;
        _machine.Fire(trigger);
        return (refusal = _refusal) is null;
    }

    private void Refuse(PartState state, PartTrigger trigger, ICollection<string>? unmet) => _refusal = unmet is { Count: > 0 }
        ? $"{trigger} is refused in state {state}: guard {string.Join(", ", unmet)} is not met."
        : $"{trigger} is refused in state {state}: the transition table has no such move.";
}

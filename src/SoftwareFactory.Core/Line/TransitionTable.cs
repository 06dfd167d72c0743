using System.Collections.Frozen;

namespace SoftwareFactory.Core.Line;

/// <summary>
/// The one table of the line. Every (state, trigger) pair either stands here or is refused; a failure has no default edge:
/// it ends in <see cref="PartState.Rework"/> where the guard allows it, else in <see cref="PartState.Stopped"/>.
/// </summary>
public static class TransitionTable
{
    /// <summary>Every allowed move, in the order of the line.</summary>
    public static IReadOnlyList<Transition> Allowed { get; } =
    [
        new(PartState.Queued, PartTrigger.Specify, PartState.Specified),
        new(PartState.Specified, PartTrigger.Generate, PartState.Generated),
        new(PartState.Generated, PartTrigger.Conform, PartState.Conformed),
        new(PartState.Conformed, PartTrigger.Compile, PartState.Compiled),
        new(PartState.Compiled, PartTrigger.Analyze, PartState.Analyzed),
        new(PartState.Analyzed, PartTrigger.Test, PartState.Tested),
        new(PartState.Tested, PartTrigger.Review, PartState.Reviewed),
        new(PartState.Reviewed, PartTrigger.Release, PartState.Released),

        new(PartState.Specified, PartTrigger.Reject, PartState.Rework, TransitionGuard.ReworkAllowed),
        new(PartState.Generated, PartTrigger.Reject, PartState.Rework, TransitionGuard.ReworkAllowed),
        new(PartState.Conformed, PartTrigger.Reject, PartState.Rework, TransitionGuard.ReworkAllowed),
        new(PartState.Compiled, PartTrigger.Reject, PartState.Rework, TransitionGuard.ReworkAllowed),
        new(PartState.Analyzed, PartTrigger.Reject, PartState.Rework, TransitionGuard.ReworkAllowed),
        new(PartState.Rework, PartTrigger.Reject, PartState.Rework, TransitionGuard.ReworkAllowed),
        new(PartState.Rework, PartTrigger.Generate, PartState.Generated),

        new(PartState.Queued, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Specified, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Generated, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Conformed, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Compiled, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Analyzed, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Tested, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Reviewed, PartTrigger.Stop, PartState.Stopped),
        new(PartState.Rework, PartTrigger.Stop, PartState.Stopped),
    ];

    private static readonly FrozenDictionary<(PartState, PartTrigger), Transition> ByPair =
        Allowed.ToFrozenDictionary(t => (t.From, t.Trigger));

    /// <summary>The move that the pair allows, or null where the table has none.</summary>
    public static Transition? Find(PartState state, PartTrigger trigger) => ByPair.GetValueOrDefault((state, trigger));

    /// <summary>The trigger that says <paramref name="stage"/> passed.</summary>
    public static PartTrigger Passed(Stage stage) => (PartTrigger)stage;

    /// <summary>The state of a part that passed <paramref name="stage"/>.</summary>
    public static PartState After(Stage stage) => (PartState)(stage + 1);

    /// <summary>The state of a part that waits for <paramref name="stage"/>.</summary>
    public static PartState Before(Stage stage) => (PartState)stage;
}

namespace SoftwareFactory.Core.Line;

/// <summary>A condition that a transition needs besides its state and trigger.</summary>
public enum TransitionGuard
{
    /// <summary>None: state and trigger suffice.</summary>
    None,

    /// <summary>The run may ask a model (mode <c>update</c> or <c>refresh</c>) and the part has attempts left (<c>rework.max</c>).</summary>
    ReworkAllowed,
}

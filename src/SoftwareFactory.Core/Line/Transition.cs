namespace SoftwareFactory.Core.Line;

/// <summary>One allowed move of a part.</summary>
/// <param name="From">The state it leaves.</param>
/// <param name="Trigger">What happened.</param>
/// <param name="To">The state it enters.</param>
/// <param name="Guard">What must hold besides.</param>
public sealed record Transition(PartState From, PartTrigger Trigger, PartState To, TransitionGuard Guard = TransitionGuard.None);

namespace SoftwareFactory.Generation.Answers;

/// <summary>A response that fits the slots. Immutable.</summary>
/// <param name="Slots">Text by slot name, LF: exactly the slots that were asked for.</param>
/// <param name="Response">The response it was read from.</param>
public sealed record Answer(IReadOnlyDictionary<string, string> Slots, RecordedResponse Response);

using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Generation.Answers;

/// <summary>What reading a response gave: either the slots' texts or a finding.</summary>
/// <param name="Slots">Text by slot name, LF.</param>
/// <param name="Finding">SF3103, SF3104 or SF3105.</param>
public sealed record AnswerReading(IReadOnlyDictionary<string, string>? Slots, Finding? Finding);

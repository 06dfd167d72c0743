using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Line;

/// <summary>What identifies a run, and how it ended.</summary>
internal sealed record RunRecord(string Id, DateTimeOffset Started, DateTimeOffset Finished, RunStatus Status, Stage? StoppedAt);

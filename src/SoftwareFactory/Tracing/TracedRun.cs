namespace SoftwareFactory.Tracing;

/// <summary>A run that used a part. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Project">The project.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Started">When, ISO 8601 UTC.</param>
/// <param name="Tool">The version of the factory.</param>
public sealed record TracedRun(string Id, string Project, string Mode, string Status, string Started, string Tool);

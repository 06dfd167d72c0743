namespace SoftwareFactory.Tool.Commands;

/// <summary>What became of one project.</summary>
/// <param name="Project">Its file, relative to the current folder.</param>
/// <param name="Status"><c>passed</c> or <c>stopped</c>.</param>
/// <param name="Findings">What the build said of it.</param>
internal sealed record ProjectResult(string Project, string Status, IReadOnlyList<BuildMessage> Findings);

namespace SoftwareFactory.Cake.Reporting;

/// <summary>How the line ended for one project.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="Status"><c>passed</c>, <c>overridden</c>, <c>stopped</c> or <c>cancelled</c>.</param>
/// <param name="Stage">Where it was stopped, if it was.</param>
/// <param name="FirstPassYield">Parts that passed every stage at the first attempt, out of all, such as <c>12/13</c>.</param>
internal sealed record ProjectRun(string Project, string Status, string? Stage, string FirstPassYield);

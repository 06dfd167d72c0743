namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF4201: The part uses a banned API.</summary>
    public static readonly Rule BannedApi = new("SF4201", "The part uses a banned API", "Use what the ban's message recommends.") { IsAdjustable = true };

    /// <summary>SF4202: An analyzer of the project reports the part.</summary>
    public static readonly Rule AnalyzerFinding = new("SF4202", "An analyzer of the project reports the part", "Correct the spec or the answer, or set the rule's severity in .editorconfig.") { IsAdjustable = true };

    /// <summary>SF4203: An analyzer failed.</summary>
    public static readonly Rule AnalyzerFailed = new("SF4203", "An analyzer failed", "Correct or remove the analyzer: a gate that cannot run does not pass.");

    /// <summary>SF4204: A ban names a symbol that does not exist.</summary>
    public static readonly Rule BannedApiList = new("SF4204", "A ban names a symbol that does not exist", "Correct the documentation id in the list.");
}

using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Records;

/// <summary>A finding as the runner that reads this process's output wants it, to show it at its line in the pull request.</summary>
public static class Annotation
{
    /// <summary>One line where GitHub Actions (<c>GITHUB_ACTIONS=true</c>) or Azure Pipelines (<c>TF_BUILD=true</c>) reads along; null elsewhere, and for a finding that is not shown there.</summary>
    public static string? Of(Finding finding) => Of(finding, Environment.GetEnvironmentVariable);

    internal static string? Of(Finding finding, Func<string, string?> environment) =>
        IsTrue("GITHUB_ACTIONS", environment) ? GitHubAnnotation.Of(finding)
        : IsTrue("TF_BUILD", environment) ? AzureAnnotation.Of(finding)
        : null;

    private static bool IsTrue(string name, Func<string, string?> environment) => string.Equals(environment(name), "true", StringComparison.OrdinalIgnoreCase);
}

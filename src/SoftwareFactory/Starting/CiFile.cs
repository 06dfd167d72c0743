namespace SoftwareFactory.Starting;

/// <summary>Where a repository's workflow for the factory belongs: beside what is there, never over it.</summary>
internal static class CiFile
{
    /// <summary>Who builds the repository: by its files, then by the host of its remote.</summary>
    internal static ContinuousIntegration UsedBy(string root)
    {
        if (Directory.Exists(Path.Combine(root, ".github"))) return ContinuousIntegration.GitHub;
        if (File.Exists(Path.Combine(root, "azure-pipelines.yml"))) return ContinuousIntegration.Azure;
        if (File.Exists(Path.Combine(root, ".gitlab-ci.yml"))) return ContinuousIntegration.GitLab;

        // In a worktree .git is a file; then nobody is known.
        var configuration = Path.Combine(root, ".git", "config");
        var remotes = File.Exists(configuration) ? File.ReadLines(configuration).Where(line => line.TrimStart().StartsWith("url", StringComparison.Ordinal)).ToArray() : [];
        return Any("github.com") ? ContinuousIntegration.GitHub
            : Any("dev.azure.com") || Any("visualstudio.com") ? ContinuousIntegration.Azure
            : Any("gitlab") ? ContinuousIntegration.GitLab
            : ContinuousIntegration.None;

        bool Any(string host) => Array.Exists(remotes, remote => remote.Contains(host, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The file to write, relative to the root, and what is left to people; null for nobody.</summary>
    internal static (string Path, string What)? Of(ContinuousIntegration ci, string root) => ci switch
    {
        ContinuousIntegration.GitHub => (".github/workflows/factory.yml", "the workflow of GitHub Actions"),
        ContinuousIntegration.Azure when IsOthers(root, "azure-pipelines.yml") => ("azure-pipelines.factory.yml", "a pipeline of its own: make one from this file, or take its steps into azure-pipelines.yml"),
        ContinuousIntegration.Azure => ("azure-pipelines.yml", "the pipeline"),
        ContinuousIntegration.GitLab when IsOthers(root, ".gitlab-ci.yml") => (".gitlab/factory.gitlab-ci.yml", "a job: add it to .gitlab-ci.yml by include: [{ local: .gitlab/factory.gitlab-ci.yml }]"),
        ContinuousIntegration.GitLab => (".gitlab-ci.yml", "the pipeline"),
        _ => null,
    };

    private static bool IsOthers(string root, string name) =>
        File.Exists(Path.Combine(root, name)) && !File.ReadAllText(Path.Combine(root, name)).Contains("factory run", StringComparison.Ordinal);
}

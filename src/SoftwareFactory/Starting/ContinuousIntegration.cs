namespace SoftwareFactory.Starting;

/// <summary>Who builds a repository after a push.</summary>
public enum ContinuousIntegration
{
    /// <summary>Nobody, or nobody known.</summary>
    None,

    /// <summary>GitHub Actions.</summary>
    GitHub,

    /// <summary>Azure Pipelines.</summary>
    Azure,

    /// <summary>GitLab CI.</summary>
    GitLab,
}

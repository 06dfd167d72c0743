namespace SoftwareFactory.Core.Review;

/// <summary>How much a part deserves a person's look.</summary>
public enum RiskLevel
{
    /// <summary>Fewer than 30 points.</summary>
    Low,

    /// <summary>30 to 59 points.</summary>
    Medium,

    /// <summary>60 points and more.</summary>
    High,
}

using SoftwareFactory.Core.Review;

namespace SoftwareFactory.Core.Configuration;

/// <summary>How requirements are written, and what they ask for.</summary>
public static class ReviewRequirements
{
    /// <summary>Each requirement as <c>factory.yaml</c> and the manifest write it.</summary>
    public static IReadOnlyDictionary<ReviewRequirement, string> Texts { get; } = new Dictionary<ReviewRequirement, string>
    {
        [ReviewRequirement.Never] = "never",
        [ReviewRequirement.HighRisk] = "risk >= high",
        [ReviewRequirement.MediumRisk] = "risk >= medium",
        [ReviewRequirement.Always] = "always",
    };

    /// <summary>True when a part of that risk needs an approval.</summary>
    public static bool Demands(this ReviewRequirement requirement, RiskLevel risk) => requirement switch
    {
        ReviewRequirement.Never => false,
        ReviewRequirement.HighRisk => risk == RiskLevel.High,
        ReviewRequirement.MediumRisk => risk >= RiskLevel.Medium,
        _ => true,
    };
}

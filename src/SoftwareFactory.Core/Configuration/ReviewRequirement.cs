namespace SoftwareFactory.Core.Configuration;

/// <summary><c>review.required</c> of <c>factory.yaml</c>: which parts need an approval bound to their serial.</summary>
public enum ReviewRequirement
{
    /// <summary><c>never</c>: none.</summary>
    Never,

    /// <summary><c>risk &gt;= high</c>.</summary>
    HighRisk,

    /// <summary><c>risk &gt;= medium</c>.</summary>
    MediumRisk,

    /// <summary><c>always</c>: every part.</summary>
    Always,
}

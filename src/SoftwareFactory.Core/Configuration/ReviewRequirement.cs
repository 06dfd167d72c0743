namespace SoftwareFactory.Core.Configuration;

/// <summary>Which parts need an approval bound to their serial.</summary>
public enum ReviewRequirement
{
    /// <summary>None.</summary>
    Never,

    /// <summary>Every part.</summary>
    Always,
}

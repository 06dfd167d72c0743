namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>How the house writes one thing.</summary>
/// <param name="Tests">True for its tests, which have habits of their own.</param>
/// <param name="Name">What there is to choose.</param>
/// <param name="Choice">What it chooses most often.</param>
/// <param name="Count">How often.</param>
/// <param name="Total">Of how many places.</param>
public sealed record HouseConvention(bool Tests, string Name, string Choice, int Count, int Total)
{
    /// <summary>Fewest places that make a convention: 50.</summary>
    public const int FewestPlaces = 50;

    /// <summary>The least share that makes a choice a convention: 0.97. A house follows such conventions itself, so that one method in a hundred is stopped wrongly.</summary>
    public const double LeastShare = 0.97;

    /// <summary>The choice's share, 0 to 1.</summary>
    public double Share => (double)Count / Total;

    /// <summary>True when a part has to follow it.</summary>
    public bool IsDominant => Total >= FewestPlaces && Share >= LeastShare;
}

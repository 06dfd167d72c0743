namespace SoftwareFactory.Core.Review;

/// <summary>
/// A part's risk in points, by factor. The weights are our own judgement, documented in docs/review.md: they decide what a person looks at, not what is
/// right. The same content gives the same score everywhere. Immutable.
/// </summary>
/// <param name="Size">A point for 10 lines, 20 at most.</param>
/// <param name="Churn">20 times the share of changed lines.</param>
/// <param name="PublicApi">15 when the public surface changed.</param>
/// <param name="Namespaces">25 for a sensitive namespace, 10 for each further one, 45 at most.</param>
/// <param name="Template">10 for the first part of a template.</param>
/// <param name="Model">10 for the first answer of a model.</param>
public sealed record RiskScore(int Size, int Churn, int PublicApi, int Namespaces, int Template, int Model)
{
    private const int MediumFrom = 30;
    private const int HighFrom = 60;

    /// <summary>All points, 0 to 120.</summary>
    public int Points => Size + Churn + PublicApi + Namespaces + Template + Model;

    /// <summary>What they come to.</summary>
    public RiskLevel Level => Points >= HighFrom ? RiskLevel.High : Points >= MediumFrom ? RiskLevel.Medium : RiskLevel.Low;

    /// <summary>The risk of the same content where nothing of it is new.</summary>
    public RiskScore OfContent => this with { Churn = 0, PublicApi = 0, Template = 0, Model = 0 };

    /// <summary>Weighs a change.</summary>
    public static RiskScore Of(PartChange change) => new(
        Size: Math.Min(20, change.Lines / 10),
        Churn: (int)Math.Round(20 * change.Churn, MidpointRounding.AwayFromZero),
        PublicApi: change.ChangesPublicApi ? 15 : 0,
        Namespaces: change.SensitiveNamespaces.Count == 0 ? 0 : Math.Min(45, 15 + (10 * change.SensitiveNamespaces.Count)),
        Template: change.IsFirstOfTemplate ? 10 : 0,
        Model: change.IsFirstOfModel ? 10 : 0);
}

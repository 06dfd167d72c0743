namespace SoftwareFactory.Core.Configuration;

/// <summary><c>budget</c> of <c>factory.yaml</c>: what asking models may cost. Null is no limit. Immutable.</summary>
public sealed record BudgetOptions
{
    /// <summary>Most questions for one part in one run, 1 and up.</summary>
    public int? CallsPerPart { get; init; }

    /// <summary>Most questions in one run, 1 and up.</summary>
    public int? CallsPerRun { get; init; }

    /// <summary>Most tokens, of questions and answers, for one part in one run, 1 and up.</summary>
    public int? TokensPerPart { get; init; }

    /// <summary>Most tokens, of questions and answers, in one run, 1 and up.</summary>
    public int? TokensPerRun { get; init; }
}

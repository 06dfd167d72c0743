using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Configuration;

/// <summary>What <c>factory.yaml</c> says, with the defaults of everything it leaves out. Immutable.</summary>
public sealed record FactoryConfiguration
{
    /// <summary><c>specs</c>: globs relative to the project.</summary>
    public IReadOnlyList<string> Specs { get; init; } = ["specs/**/*.spec.md"];

    /// <summary><c>templates</c>: folders relative to the repository root, searched before the packages' own.</summary>
    public IReadOnlyList<string> Templates { get; init; } = ["templates"];

    /// <summary><c>lock</c>: the lock's path relative to the project.</summary>
    public string Lock { get; init; } = "factory.lock.json";

    /// <summary><c>model</c>: null when none is configured.</summary>
    public ModelOptions? Model { get; init; }

    /// <summary><c>context.maxTokens</c>: most tokens that what a spec uses may take of its prompt, 1 and up; a token is taken for four characters.</summary>
    public int ContextMaxTokens { get; init; } = 4000;

    /// <summary><c>models</c>: who answers for the parts of a template, by the template's name; wins over <see cref="Model"/>.</summary>
    public IReadOnlyDictionary<string, ModelOptions> Models { get; init; } = new Dictionary<string, ModelOptions>();

    /// <summary><c>model.concurrency</c>: most questions at once, 1 to 256.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary><c>budget</c>.</summary>
    public BudgetOptions Budget { get; init; } = new();

    /// <summary><c>prices</c>.</summary>
    public PriceTable Prices { get; init; } = new();

    /// <summary><c>redaction.allow</c>: texts that look like secrets and are none.</summary>
    public IReadOnlyList<string> RedactionAllow { get; init; } = [];

    /// <summary><c>rework.max</c>: how often a part may be sent back, 0 to 10.</summary>
    public int ReworkMax { get; init; } = 2;

    /// <summary><c>rules</c>: levels by rule id.</summary>
    public IReadOnlyDictionary<string, FindingLevel> Rules { get; init; } = new Dictionary<string, FindingLevel>();

    /// <summary><c>thresholds</c>.</summary>
    public ThresholdOptions Thresholds { get; init; } = new();

    /// <summary><c>test</c>.</summary>
    public TestOptions Test { get; init; } = new();

    /// <summary><c>mutation</c>.</summary>
    public MutationOptions Mutation { get; init; } = new();

    /// <summary><c>review.model</c> and <c>review.rubric</c>: null when no model reviews.</summary>
    public ReviewerOptions? Reviewer { get; init; }

    /// <summary><c>review.required</c>.</summary>
    public ReviewRequirement Review { get; init; } = ReviewRequirement.Never;

    /// <summary><c>waivers</c>.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
}

namespace SoftwareFactory.Core.Configuration;

/// <summary>The second model of <c>review.model</c> and <c>review.rubric</c>: it can stop a part, and approve none. Immutable.</summary>
/// <param name="Model">Who reviews, in <c>update</c> and <c>refresh</c>.</param>
public sealed record ReviewerOptions(ModelOptions Model)
{
    /// <summary><c>review.rubric</c>: what it is asked, each question by a name of lower-case words joined by <c>_</c>; at least one.</summary>
    public IReadOnlyDictionary<string, string> Rubric { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["meaning"] = "Does the code do what each rule says, for every argument and not only for those of the examples?",
        ["beyond"] = "Does the code do anything that no rule asks for: side effects, special cases, hidden conditions?",
        ["safety"] = "Could an argument make it fail in a way that no rule names: an overflow, a null, an endless loop, a value that is too large?",
        ["clarity"] = "Would a maintainer of the project understand it without asking, and do names and documentation say what the code does?",
    };
}

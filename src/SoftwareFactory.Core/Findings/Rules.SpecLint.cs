namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF1109: A rule cannot be tested.</summary>
    public static readonly Rule ClauseNotTestable = new("SF1109", "A rule cannot be tested", "Say what can be observed: a value, a bound, an exception.") { IsAdjustable = true };

    /// <summary>SF1110: A rule names no measure.</summary>
    public static readonly Rule ClauseWithoutMeasure = new("SF1110", "A rule names no measure", "Say the number that decides.") { IsAdjustable = true };

    /// <summary>SF1111: A rule makes two claims.</summary>
    public static readonly Rule CompoundClause = new("SF1111", "A rule makes two claims", "Make each a rule of its own, with its own example.") { IsAdjustable = true };

    /// <summary>SF1112: A rule is unfinished.</summary>
    public static readonly Rule UnfinishedClause = new("SF1112", "A rule is unfinished", "Decide it, or take the rule out until it is decided.") { IsAdjustable = true };

    /// <summary>SF1113: Two examples contradict each other.</summary>
    public static readonly Rule ContradictingExamples = new("SF1113", "Two examples contradict each other", "Correct the one that is wrong.") { IsAdjustable = true };

    /// <summary>SF1114: An example is repeated.</summary>
    public static readonly Rule RepeatedExample = new("SF1114", "An example is repeated", "Remove it, or change it into a case that is not shown yet.") { IsAdjustable = true };

    /// <summary>SF1115: A holdout is an example.</summary>
    public static readonly Rule HoldoutIsExample = new("SF1115", "A holdout is an example", "Give the holdout inputs of its own: what a prompt shows proves nothing.") { IsAdjustable = true };

    /// <summary>SF1116: An example contradicts the rule it cites.</summary>
    public static readonly Rule ExampleAgainstRule = new("SF1116", "An example contradicts the rule it cites", "Correct the example, or the rule, or cite another rule.") { IsAdjustable = true };

    /// <summary>SF1117: No example varies a parameter.</summary>
    public static readonly Rule ParameterNotVaried = new("SF1117", "No example varies a parameter", "Add an example with another value, or take the parameter out of the signature.") { IsAdjustable = true };

    /// <summary>SF1118: A rule's negative case has no example.</summary>
    public static readonly Rule NegativeCaseMissing = new("SF1118", "A rule's negative case has no example", "Add an example of what is refused.") { IsAdjustable = true };

    /// <summary>SF1119: A rule's bound has no example.</summary>
    public static readonly Rule BoundWithoutExample = new("SF1119", "A rule's bound has no example", "Add an example at the bound, and one just beside it.") { IsAdjustable = true };

    /// <summary>SF1120: The reason is a placeholder.</summary>
    public static readonly Rule WhyPlaceholder = new("SF1120", "The reason is a placeholder", "Answer why: what does it cost today that this does not exist?") { IsAdjustable = true };

    /// <summary>SF1121: The owner is a placeholder.</summary>
    public static readonly Rule OwnerPlaceholder = new("SF1121", "The owner is a placeholder", "Name the team or person who answers for it.") { IsAdjustable = true };

    /// <summary>SF1122: Two rules say the same.</summary>
    public static readonly Rule RepeatedClause = new("SF1122", "Two rules say the same", "Remove one of them.") { IsAdjustable = true };

    /// <summary>SF1123: An example is gone.</summary>
    public static readonly Rule ExampleRemoved = new("SF1123", "An example is gone", "Bring it back, or say in the rule's words what is different now.") { IsAdjustable = true };

    /// <summary>SF1124: An example expects something else than it did.</summary>
    public static readonly Rule ExampleTurned = new("SF1124", "An example expects something else than it did", "Correct it, or say in the rule's words what is different now.") { IsAdjustable = true };

    /// <summary>SF1125: An example asserts less than it did.</summary>
    public static readonly Rule ExampleWeakened = new("SF1125", "An example asserts less than it did", "Keep the assertions that there were, or say in the rule's words what is different now.") { IsAdjustable = true };

    /// <summary>SF1126: An example asserts nothing.</summary>
    public static readonly Rule ExampleAssertsNothing = new("SF1126", "An example asserts nothing", "Assert what the rule says, with a value that the code under test gives.") { IsAdjustable = true };
}

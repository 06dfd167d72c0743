namespace SoftwareFactory.History;

/// <summary>A difference between two runs. Immutable.</summary>
/// <param name="Kind"><c>tool</c>, <c>mode</c>, <c>gate policy</c>, <c>spec</c>, <c>holdout</c>, <c>template</c>, <c>lock</c>, <c>answer</c>, <c>part</c>, <c>output</c>, <c>status</c> or <c>project</c>.</param>
/// <param name="Name">What differs.</param>
/// <param name="Before">Its digest or value in the first; null when it was not there.</param>
/// <param name="After">Its digest or value in the second; null when it is not there.</param>
public sealed record RunChange(string Kind, string Name, string? Before, string? After);

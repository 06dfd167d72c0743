using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Specs;

/// <summary>What a spec's rules mean in a case: <see cref="RowExample"/> or <see cref="CodeExample"/>.</summary>
/// <param name="Name">Unique in its spec, stable over runs: the row's number or the block's title.</param>
/// <param name="Clause">The rule it cites.</param>
/// <param name="IsHoldout">True when it comes from the holdout file: no prompt may hold it.</param>
/// <param name="Location">Where it stands.</param>
public abstract record Example(string Name, string Clause, bool IsHoldout, SourceLocation Location);

/// <summary>A table row: a call and what it gives.</summary>
/// <param name="Name">See <see cref="Example"/>.</param>
/// <param name="Clause">See <see cref="Example"/>.</param>
/// <param name="IsHoldout">See <see cref="Example"/>.</param>
/// <param name="Location">See <see cref="Example"/>.</param>
/// <param name="Cells">C# expressions by column, in the table's order, without <c>result</c> and <c>rule</c>. A column <c>call</c> is the whole expression under test; otherwise the columns are the arguments, by name.</param>
/// <param name="Result">A C# expression for the value, or null when it <paramref name="Throws"/>.</param>
/// <param name="Throws">The exception's type, or null.</param>
public sealed record RowExample(
    string Name, string Clause, bool IsHoldout, SourceLocation Location,
    IReadOnlyList<KeyValuePair<string, string>> Cells, string? Result, string? Throws)
    : Example(Name, Clause, IsHoldout, Location);

/// <summary>A fenced block: the body of one NUnit test.</summary>
/// <param name="Name">See <see cref="Example"/>.</param>
/// <param name="Clause">See <see cref="Example"/>.</param>
/// <param name="IsHoldout">See <see cref="Example"/>.</param>
/// <param name="Location">The first line of the code.</param>
/// <param name="Code">C# statements, LF.</param>
public sealed record CodeExample(string Name, string Clause, bool IsHoldout, SourceLocation Location, string Code)
    : Example(Name, Clause, IsHoldout, Location);

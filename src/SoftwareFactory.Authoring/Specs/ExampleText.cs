using SoftwareFactory.Authoring.Specs.Lint;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>What examples call and expect, as texts to compare: blanks mean nothing, and neither does how a number is written that is expected. Stateless.</summary>
public static class ExampleText
{
    /// <summary>The call. Arguments are compared as written: that <c>1.0m</c> and <c>1.00m</c> are one value may be what two examples show.</summary>
    public static string Call(Example example) => example switch
    {
        RowExample row => string.Join('\n', row.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}: {ExpressionText.Normalize(cell.Value)}")),
        CodeExample code => $"code\n{ExpressionText.Normalize(code.Code)}",
        _ => example.Name,
    };

    /// <summary>What a row expects; null for a block.</summary>
    public static string? Result(Example example) => example switch
    {
        RowExample { Throws: { } exception } => $"throws {exception}",
        RowExample row => ExpressionText.Value(row.Result!),
        _ => null,
    };
}

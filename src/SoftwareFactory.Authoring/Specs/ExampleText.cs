using SoftwareFactory.Authoring.Specs.Lint;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>What examples call and expect, as texts to compare: blanks mean nothing, and neither does how a number is written that is expected. Stateless.</summary>
public static class ExampleText
{
    /// <summary>The call. Literals of one value are one, however they are spelled (<c>1_000</c> and <c>1000</c>, <c>@"a"</c> and <c>"a"</c>), but for the places of decimals: that <c>1.0m</c> and <c>1.00m</c> are one value may be what two examples show.</summary>
    public static string Call(Example example) => example switch
    {
        RowExample row => Call(row.Cells),
        CodeExample code => $"code\n{ExpressionText.Normalize(code.Code)}",
        _ => example.Name,
    };

    internal static string Call(IEnumerable<KeyValuePair<string, string>> arguments) =>
        string.Join('\n', arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal).Select(argument => $"{argument.Key}: {ExpressionText.Literals(argument.Value)}"));

    /// <summary>What a row expects; null for a block.</summary>
    public static string? Result(Example example) => example switch
    {
        RowExample { Throws: { } exception } => $"throws {exception}",
        RowExample row => ExpressionText.Value(row.Result!),
        _ => null,
    };
}

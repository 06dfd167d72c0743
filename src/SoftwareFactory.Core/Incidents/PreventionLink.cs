namespace SoftwareFactory.Core.Incidents;

/// <summary>
/// Where a prevention stands: <c>rule:SF1104</c>, <c>holdout:pricing.bulk-discount#R2</c> (a holdout's name or the clause it cites),
/// <c>template:function@2</c> or <c>test:tests/Shop.Tests/Discounts.cs</c> (with <c>#Method</c> for one test of the file).
/// </summary>
/// <param name="Kind"><c>rule</c>, <c>holdout</c>, <c>template</c> or <c>test</c>.</param>
/// <param name="Target">What follows the colon, up to the <c>#</c> or <c>@</c> of its kind.</param>
/// <param name="Detail">What follows that; null when nothing does.</param>
public sealed record PreventionLink(string Kind, string Target, string? Detail)
{
    /// <summary>The forms, as messages show them.</summary>
    public const string Forms = "rule:<id>, holdout:<spec>#<holdout or clause>, template:<name>@<version> or test:<path>";

    /// <summary>Reads a link; null when it has none of the forms.</summary>
    public static PreventionLink? Parse(string? text) => text?.Split(':', 2) switch
    {
        ["rule", { Length: > 0 } id] => new("rule", id, null),
        ["holdout", { } holdout] => Split("holdout", holdout, '#'),
        ["template", { } template] => Split("template", template, '@'),
        ["test", { } test] => test.Contains('#', StringComparison.Ordinal) ? Split("test", test, '#') : test.Length > 0 ? new("test", test, null) : null,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Detail is null ? $"{Kind}:{Target}" : $"{Kind}:{Target}{(Kind == "template" ? '@' : '#')}{Detail}";

    private static PreventionLink? Split(string kind, string text, char separator) =>
        text.Split(separator, 2) is [{ Length: > 0 } target, { Length: > 0 } detail] ? new(kind, target, detail) : null;
}

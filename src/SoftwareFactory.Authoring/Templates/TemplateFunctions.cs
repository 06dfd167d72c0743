using Scriban.Functions;
using Scriban.Runtime;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>
/// The functions that templates may call: of Scriban's own only those that give the same text on every machine and touch
/// nothing outside, and the factory's. Read-only, and so shared by all renderings.
/// </summary>
internal static class TemplateFunctions
{
    // Left out on purpose: date, timespan, math.random, math.uuid (clock, chance); include, object.eval (other texts);
    // array.sort, string.to_double, math.format (order and form depend on the machine's culture data); regex, html (time-outs).
    private static readonly string[] StringFunctionNames =
    [
        "append", "capitalize", "capitalizewords", "contains", "downcase", "empty", "ends_with", "equals_ignore_case",
        "escape", "handleize", "index_of", "literal", "lstrip", "pluralize", "prepend", "remove", "remove_first",
        "remove_last", "replace", "replace_first", "rstrip", "size", "slice", "slice1", "split", "starts_with", "strip",
        "strip_newlines", "to_int", "truncate", "truncatewords", "upcase", "whitespace",
    ];

    private static readonly string[] ArrayFunctionNames =
    [
        "add", "add_range", "any", "compact", "concat", "contains", "cycle", "each", "filter", "first", "insert_at", "join",
        "last", "limit", "map", "offset", "remove_at", "reverse", "size", "uniq",
    ];

    private static readonly string[] MathFunctionNames =
    [
        "abs", "ceil", "divided_by", "floor", "is_number", "minus", "modulo", "plus", "round", "times",
    ];

    /// <summary>Every function but <c>namespace_folder</c>, which depends on the project, and <c>slot</c>.</summary>
    internal static readonly ScriptObject BuiltIns = Create();

    private static ScriptObject Create()
    {
        var scriban = new BuiltinFunctions();
        var all = new ScriptObject();
        all.SetValue("string", Pick(scriban, "string", StringFunctionNames), readOnly: true);
        all.SetValue("array", Pick(scriban, "array", ArrayFunctionNames), readOnly: true);
        all.SetValue("math", Pick(scriban, "math", MathFunctionNames), readOnly: true);
        all.SetValue("empty", scriban["empty"], readOnly: true);
        all.Import("camel_case", new Func<string?, string>(Words.CamelCase));
        all.Import("pascal_case", new Func<string?, string>(Words.PascalCase));
        all.Import("snake_case", new Func<string?, string>(Words.SnakeCase));
        all.Import("words", new Func<string?, string>(Words.Spaced));
        all.Import("sentence", new Func<string?, string>(Words.Sentence));
        all.Import("xml", new Func<string?, string>(CodeText.Xml));
        all.Import("declarations", new Func<object?, ScriptArray>(CodeText.Declarations));
        all.Import("usings_for", new UsingsFor(CodeText.UsingsFor));
        all.IsReadOnly = true;
        return all;
    }

    private delegate ScriptArray UsingsFor(string? own, params object?[] lists);

    private static ScriptObject Pick(ScriptObject scriban, string name, IEnumerable<string> functions)
    {
        var all = (ScriptObject)scriban[name]!;
        var picked = new ScriptObject();
        foreach (var function in functions)
            picked.SetValue(function, all[function], readOnly: true);

        picked.IsReadOnly = true;
        return picked;
    }
}

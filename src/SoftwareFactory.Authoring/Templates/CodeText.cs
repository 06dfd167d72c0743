using System.Collections;
using Scriban.Runtime;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>What templates need to write C#.</summary>
internal static class CodeText
{
    /// <summary>As text of an XML documentation comment: escaped, in one line.</summary>
    internal static string Xml(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    /// <summary><c>decimal Amount, Dictionary&lt;string, int&gt; Counts</c>, or a list of such → objects with <c>type</c> and <c>name</c>.</summary>
    /// <exception cref="FormatException">An item is not a type and a name.</exception>
    internal static ScriptArray Declarations(object? list)
    {
        var declarations = new ScriptArray();
        var items = list is string text ? TopLevelItems(text) : Texts(list);
        foreach (var item in items.Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            var blank = item.LastIndexOf(' ');
            if (blank < 0)
                throw new FormatException($"'{item}' is not a type and a name.");

            declarations.Add(new ScriptObject { ["type"] = item[..blank].Trim(), ["name"] = item[(blank + 1)..] });
        }

        return declarations;
    }

    /// <summary>
    /// The namespaces of all lists, each once, <c>System</c> first, then ordinal; without the file's own namespace and those
    /// around it, which need no using.
    /// </summary>
    internal static ScriptArray UsingsFor(string? own, params object?[] lists)
    {
        var names = lists.SelectMany(Texts)
            .Select(name => name.Trim())
            .Where(name => name.Length > 0 && !$"{own}.".StartsWith($"{name}.", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(name => name, StringComparer.Ordinal);
        return [.. names];
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => text.Split(','),
        IEnumerable items => items.OfType<string>(),
        _ => [],
    };

    /// <summary>The items of a list that commas separate; a comma within brackets separates none.</summary>
    internal static IEnumerable<string> TopLevelItems(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '<' or '(' or '[')
                depth++;
            else if (text[i] is '>' or ')' or ']')
                depth--;
            else if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}

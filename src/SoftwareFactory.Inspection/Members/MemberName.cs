namespace SoftwareFactory.Inspection.Members;

/// <summary>Takes full names apart: container, simple name, parameters. Stateless.</summary>
public static class MemberName
{
    /// <summary>The name without its parameters: <c>Shop.Box.Get</c> of <c>Shop.Box.Get(int)</c>.</summary>
    public static string WithoutParameters(string name) => name.IndexOfAny(['(', '[']) is >= 0 and var open ? name[..open] : name;

    /// <summary>The last name: <c>Get</c> of <c>Shop.Box.Get(int)</c>, <c>.ctor</c> of <c>Shop.Box..ctor()</c>.</summary>
    public static string Simple(string name) => Split(name).Simple;

    /// <summary>What stands before the last name; empty when nothing does.</summary>
    public static string Container(string name) => Split(name).Container;

    /// <summary>The parameters' types as written, without <c>ref</c> and its like; null when the name has no list of them.</summary>
    public static IReadOnlyList<string>? Parameters(string name)
    {
        var open = name.IndexOfAny(['(', '[']);
        if (open < 0) return null;

        var parameters = new List<string>();
        var (depth, start) = (0, open + 1);
        for (var i = open; i < name.Length; i++)
        {
            if (name[i] is '(' or '[' or '<' or '{') depth++;
            else if (name[i] is ')' or ']' or '>' or '}') depth--;
            if (depth == 1 && name[i] == ',' || depth == 0)
            {
                if (name[start..i].Trim() is { Length: > 0 } parameter) parameters.Add(parameter);
                start = i + 1;
                if (depth == 0) break;
            }
        }

        return parameters;
    }

    private static (string Container, string Simple) Split(string name)
    {
        var path = WithoutParameters(name);

        // The names of constructors begin with a dot themselves.
        var dot = path.LastIndexOf('.');
        if (dot > 0 && path[dot - 1] == '.') dot--;
        return dot < 0 ? ("", path) : (path[..dot], path[(dot + 1)..]);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace SoftwareFactory.Tracing;

/// <summary>
/// A stack trace as .NET prints it, in any language and with whatever a log put around it. Names that the compiler made up are taken back to those
/// of the source: state machines of async methods and iterators, lambdas, local functions, generic types. Immutable.
/// </summary>
/// <param name="Exceptions">The types of the exceptions, outermost first, with namespaces as printed.</param>
/// <param name="Frames">The frames, innermost first.</param>
public sealed partial record StackTraceText(IReadOnlyList<string> Exceptions, IReadOnlyList<StackTraceFrame> Frames)
{
    /// <summary>Reads a text; what is no frame and names no exception is passed over.</summary>
    public static StackTraceText Parse(string text)
    {
        var (exceptions, frames) = (new List<string>(), new List<StackTraceFrame>());
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (Frame().Match(line) is { Success: true } frame) frames.Add(FrameOf(frame));
            else exceptions.AddRange(Exception().Matches(line).Select(match => match.Groups["type"].Value));
        }

        return new([.. exceptions.Distinct(StringComparer.Ordinal)], frames);
    }

    private static StackTraceFrame FrameOf(Match frame)
    {
        var (type, method) = Plain(frame.Groups["name"].Value);
        var path = frame.Groups["path"].Success ? frame.Groups["path"].Value.Replace('\\', '/') : null;
        return new(type, method, Types(frame.Groups["parameters"].Value), path, path is null ? 0 : int.Parse(frame.Groups["line"].Value, CultureInfo.InvariantCulture), frame.Value.Trim());
    }

    /// <summary>Type and method as the source names them: <c>Shop.Box</c> and <c>Load</c> of <c>Shop.Box`1.&lt;Load&gt;d__3.MoveNext</c>.</summary>
    private static (string Type, string Method) Plain(string name)
    {
        // `Outer+Inner`, as reflection writes it, and `Box`1` or `Get[T]`.
        var segments = Segments(Arity().Replace(name.Replace('+', '.'), ""));
        var method = TypeArguments().Replace(segments[^1], "");
        var types = segments[..^1];

        // <Load>d__3.MoveNext, <>c.<Load>b__0, <>c__DisplayClass1_0.<Load>b__1: what the first name in angle brackets names is the method.
        var made = types.FindIndex(segment => segment.StartsWith('<'));
        if (made >= 0)
        {
            method = types[made..].Append(method).Select(Innermost).FirstOrDefault(source => source is not null) ?? method;
            types = types[..made];
        }
        else method = Innermost(method) ?? method;

        return (string.Join('.', types.Select(type => TypeArguments().Replace(type, ""))), method);
    }

    private static string? Innermost(string name) => MadeUp().Match(name) is { Success: true } match && match.Groups["source"].Value is { Length: > 0 } source
        ? source is "Main" && name.StartsWith("<Main>$", StringComparison.Ordinal) ? "<Main>$" : source
        : null;

    /// <summary>Splits at dots outside brackets; the dot that a constructor's name begins with is its own.</summary>
    private static List<string> Segments(string name)
    {
        var (segments, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '<' or '[') depth++;
            else if (name[i] is '>' or ']') depth--;
            else if (name[i] == '.' && depth == 0 && i > start)
            {
                segments.Add(name[start..i]);
                start = i + 1;
                if (start < name.Length && name[start] == '.') i++;
            }
        }

        segments.Add(name[start..]);
        return segments;
    }

    /// <summary><c>Decimal listPrice, Int32 quantity</c> → <c>Decimal</c>, <c>Int32</c>.</summary>
    private static string[] Types(string parameters)
    {
        var (types, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i <= parameters.Length; i++)
        {
            if (i < parameters.Length && parameters[i] is '[' or '<' or '(') depth++;
            else if (i < parameters.Length && parameters[i] is ']' or '>' or ')') depth--;
            if (i < parameters.Length && (parameters[i] != ',' || depth > 0)) continue;
            if (parameters[start..i].Trim() is { Length: > 0 } parameter) types.Add(parameter.LastIndexOf(' ') is > 0 and var space ? parameter[..space] : parameter);
            start = i + 1;
        }

        return [.. types];
    }

    // Three letters at most for "at" in the language of the machine; then a name with a dot in it, and its parameters.
    [GeneratedRegex(@"(^|\s)\p{L}{1,3} (?<name>[^\s()]+\.[^\s()]+)\s?\((?<parameters>.*?)\)(\s+\p{L}+ (?<path>\S.*?):\p{L}+ (?<line>[0-9]{1,9}))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    [GeneratedRegex(@"(?<type>[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_`+]*)*(Exception|Error))(?=[:\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Exception();

    [GeneratedRegex(@"`[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Arity();

    [GeneratedRegex(@"\[[^\]]*\]+", RegexOptions.CultureInvariant)]
    private static partial Regex TypeArguments();

    // <Load>d__3, <Load>b__0_1, <Load>g__Local|0_0, <<Load>b__0>d, <Main>$.
    [GeneratedRegex(@"^<+(?<source>[^<>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex MadeUp();
}

using System.Text.RegularExpressions;
using Scriban.Runtime;
using Scriban.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>
/// <c>slot "name" "kind" "what belongs here" max_lines: 40 optional: true</c> (docs/slots.md has all options) in an output's file. Declares the slot and
/// writes a text where it stands: for a part a marker, whose place the answer takes only after Scriban is done, so that nothing in an
/// answer means anything to Scriban. Reports SF1204. One instance for one rendering of a part.
/// </summary>
/// <param name="template">The template.</param>
/// <param name="write">What to write for the slot of that number in <paramref name="slots"/>.</param>
/// <param name="slots">Takes the slots.</param>
/// <param name="findings">Takes the findings.</param>
internal sealed partial class SlotFunction(CodeTemplate template, Func<int, string> write, List<Slot> slots, ICollection<Finding> findings) : IScriptCustomFunction
{
    private static readonly ScriptParameterInfo[] Parameters =
    [
        new(typeof(object), "name", null!),
        new(typeof(object), "kind", null!),
        new(typeof(object), "description", null!),
        new(typeof(object), "max_lines", null!),
        new(typeof(object), "optional", null!),
        new(typeof(object), "max_statements", null!),
        new(typeof(object), "returns", null!),
        new(typeof(object), "allow", null!),
        new(typeof(object), "deny", null!),
    ];

    private static readonly string[] Options = ["max_lines", "optional", "max_statements", "returns", "allow", "deny"];

    private static readonly string[] Kinds = [.. Enum.GetNames<SlotKind>().Select(name => name.ToLowerInvariant())];

    // Every argument is checked here, for a better message than Scriban's.
    public int RequiredParameterCount => 0;

    public int ParameterCount => Parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => Parameters[index];

    public object Invoke(Scriban.TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        var location = template.At(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1);
        if ((UnknownOption(callerContext) ?? Problem(arguments)) is { } problem)
        {
            findings.Add(Rules.SlotDeclaration.At(location, problem));
            return "";
        }

        slots.Add(new Slot((string)arguments[0]!, Enum.Parse<SlotKind>((string)arguments[1]!, ignoreCase: true), ((string)arguments[2]!).Trim(), location)
        {
            MaxLines = arguments[3] as int? ?? template.Limits.MaxLines,
            Optional = arguments[4] is true,
            MaxStatements = arguments[5] as int?,
            Returns = (arguments[6] as string)?.Trim(),
            Allow = Joined(template.Allow, arguments[7]),
            Deny = Joined(template.Deny, arguments[8]),
        });
        return write(slots.Count - 1);
    }

    public ValueTask<object?> InvokeAsync(Scriban.TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    // Scriban itself would take an unknown name for the next position.
    private static string? UnknownOption(ScriptNode? call)
    {
        var names = (call as ScriptFunctionCall)?.Arguments.OfType<ScriptNamedArgument>().Select(argument => argument.Name?.Name) ?? [];
        return names.FirstOrDefault(name => !Options.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? $"A slot has no option '{unknown}'; it has {string.Join(", ", Options)}."
            : null;
    }

    private string? Problem(ScriptArray arguments)
    {
        if (arguments[0] is not string name || !SlotName().IsMatch(name))
            return $"A slot's name is lower-case words joined by _, not '{arguments[0]}'.";
        if (slots.Any(slot => slot.Name == name))
            return $"The slot '{name}' is declared a second time.";
        if (arguments[1] is not string kind || !Kinds.Contains(kind, StringComparer.Ordinal))
            return $"The slot '{name}' has the kind '{arguments[1]}'; the kinds are {string.Join(", ", Kinds)}.";
        if (arguments[2] is not string description || string.IsNullOrWhiteSpace(description))
            return $"The slot '{name}' does not say what belongs there.";
        if (arguments[3] is not null and not (int and >= 1))
            return $"The slot '{name}' has max_lines '{arguments[3]}'; it is a whole number, 1 or more.";
        if (arguments[4] is not null and not bool)
            return $"The slot '{name}' has optional '{arguments[4]}'; it is true or false.";
        if (arguments[5] is not null && (arguments[5] is not (int and >= 1) || kind != "statements"))
            return $"The slot '{name}' has max_statements '{arguments[5]}'; it is a whole number, 1 or more, of a slot of kind statements.";
        if (arguments[6] is not null && (arguments[6] is not string type || string.IsNullOrWhiteSpace(type) || kind is not ("expression" or "statements")))
            return $"The slot '{name}' has returns '{arguments[6]}'; it is the C# type of a slot of kind expression or statements.";
        if (new[] { arguments[7], arguments[8] }.Where(given => given is not null).FirstOrDefault(given => given is not string || !Symbols(given).All(IsSymbol)) is { } symbols)
            return $"The slot '{name}' allows or denies '{symbols}'; that is a text of full names without parameters, with commas between them.";

        return null;
    }

    /// <summary>True for the full name of a namespace, a type or a member, without parameters.</summary>
    internal static bool IsSymbol(string text) => SymbolName().IsMatch(text);

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> ofTemplate, object? own) => own is null ? ofTemplate : [.. ofTemplate, .. Symbols(own)];

    private static string[] Symbols(object? text) => (text as string)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    [GeneratedRegex(@"\A[\p{L}_]\w*(\.[\p{L}_]\w*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolName();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlotName();
}

using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SoftwareFactory.Authoring.Templates.Lint;

/// <summary>What a Scriban text refers to, in branches that no spec reaches too.</summary>
internal sealed class NamesInUse : ScriptVisitor
{
    private static readonly ScriptObject Scribans = new BuiltinFunctions();

    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly List<(string Name, SourceSpan Span)> _names = [];
    private readonly List<SourceSpan> _bareSlots = [];

    internal static NamesInUse Of(ScriptPage page)
    {
        var names = new NamesInUse();
        page.Accept(names);
        return names;
    }

    /// <summary>Calls of <c>slot</c> that do not say what belongs there.</summary>
    internal IEnumerable<SourceSpan> SlotsWithoutDescription => _bareSlots;

    /// <summary>Names that are neither assigned in the text nor known, with the member for Scriban's own groups: <c>math.random</c>.</summary>
    /// <param name="known">Variables and functions that the text is given.</param>
    internal IEnumerable<(string Name, SourceSpan Span, bool IsScribans)> Unknown(Func<string, bool> known) => _names
        .Where(name => !_assigned.Contains(name.Name.Split('.')[0]) && !IsKnown(name.Name, known))
        .Select(name => (name.Name, name.Span, IsScribans(name.Name)));

    public override void Visit(ScriptVariableGlobal node) => _names.Add((node.Name, node.Span));

    public override void Visit(ScriptMemberExpression node)
    {
        if (node is { Target: ScriptVariableGlobal group, Member: { } member }) _names.Add(($"{group.Name}.{member.Name}", node.Span));
        else node.Target?.Accept(this);
    }

    public override void Visit(ScriptNamedArgument node) => node.Value?.Accept(this);

    public override void Visit(ScriptObjectMember node) => node.Value?.Accept(this);

    public override void Visit(ScriptAssignExpression node)
    {
        if (node.Target is ScriptVariable variable) _assigned.Add(variable.Name);
        base.Visit(node);
    }

    public override void Visit(ScriptForStatement node)
    {
        if (node.Variable is ScriptVariable variable) _assigned.Add(variable.Name);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        if (node.Target is ScriptVariable variable) _assigned.Add(variable.Name);
        base.Visit(node);
    }

    public override void Visit(ScriptFunction node)
    {
        foreach (var name in (node.Parameters ?? []).Select(parameter => parameter.Name?.Name).Append((node.NameOrDoToken as ScriptVariable)?.Name).OfType<string>())
            _assigned.Add(name);
        base.Visit(node);
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is ScriptVariableGlobal { Name: "slot" } && !SaysWhatBelongsThere(node)) _bareSlots.Add(node.Span);
        base.Visit(node);
    }

    private static bool SaysWhatBelongsThere(ScriptFunctionCall call) =>
        call.Arguments.Where(argument => argument is not ScriptNamedArgument).ElementAtOrDefault(2) is { } description
        && !(description is ScriptLiteral literal && string.IsNullOrWhiteSpace(literal.Value as string));

    private static bool IsKnown(string name, Func<string, bool> known)
    {
        var (group, member) = name.Split('.') is [var first, var second] ? (first, second) : (name, null);
        return known(group) && (member is null || TemplateFunctions.BuiltIns[group] is not ScriptObject functions || functions.ContainsKey(member));
    }

    private static bool IsScribans(string name) => name.Split('.') is [var group, var member]
        ? Scribans[group] is ScriptObject functions && functions.ContainsKey(member)
        : Scribans.ContainsKey(name);
}

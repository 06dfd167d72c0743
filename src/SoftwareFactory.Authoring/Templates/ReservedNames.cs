using System.Collections.Frozen;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>Names that a parameter cannot have: Scriban's keywords and what the factory itself gives to templates.</summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> Keywords = new[]
    {
        "if", "else", "end", "for", "while", "tablerow", "case", "when", "func", "ret", "do", "with", "wrap", "import",
        "readonly", "capture", "break", "continue", "in", "null", "true", "false", "this", "empty", "blank",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ours = new[] { "spec", "slot", "slots", "files" }.ToFrozenSet(StringComparer.Ordinal);

    internal static bool Contains(string name) => Keywords.Contains(name) || Ours.Contains(name) || TemplateFunctions.BuiltIns.ContainsKey(name);
}

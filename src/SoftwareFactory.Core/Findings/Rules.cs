using System.Reflection;

namespace SoftwareFactory.Core.Findings;

/// <summary>The one catalogue of diagnostics. Each entry has its page <c>docs/diagnostics/&lt;id&gt;.md</c>.</summary>
public static partial class Rules
{
    /// <summary>Every rule, ordered by id.</summary>
    public static IReadOnlyList<Rule> All => Catalogue.All;

    /// <summary>The rule with that id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    // A class of its own: initializers of a partial class run in no promised order across its files.
    private static class Catalogue
    {
        internal static readonly IReadOnlyList<Rule> All =
        [
            .. typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (Rule)field.GetValue(null)!)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
    }
}

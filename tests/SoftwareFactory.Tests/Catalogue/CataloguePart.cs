using System.Text;
using System.Text.Json.Nodes;

namespace SoftwareFactory.Tests.Catalogue;

/// <summary>One block of the catalogue: a spec with its holdouts, and the answer to it.</summary>
/// <param name="Id">The spec's id.</param>
/// <param name="Gate">The gate that must catch it; <c>clean</c> for what nothing may stop, <c>setting</c> for what only stands beside the others.</param>
/// <param name="Rule">The rule that must.</param>
/// <param name="Name">What is wrong, or what it is.</param>
/// <param name="Keys">What its front matter says otherwise than the others; <c>with.x</c> for parameters, <c>-</c> to leave a key out.</param>
/// <param name="Sections">The spec's rules and examples under the empty name; texts of slots, <c>holdout</c>, <c>project &lt;file&gt;</c>, and the same with <c>earlier </c> before them.</param>
internal sealed record CataloguePart(string Id, string Gate, string Rule, string Name, IReadOnlyDictionary<string, string> Keys, IReadOnlyDictionary<string, string> Sections)
{
    /// <summary>Which run it needs: those with a version before this one are released first.</summary>
    internal bool HasEarlier => Sections.Keys.Any(name => name.StartsWith("earlier", StringComparison.Ordinal));

    private string Template => Keys.GetValueOrDefault("template", "function");

    /// <summary>Writes its spec and its files.</summary>
    /// <returns>The sources of the project's own among them.</returns>
    internal IReadOnlyList<string> Write(SmallRepository repository, bool earlier)
    {
        repository.Write($"Shop/specs/{Id}.spec.md", Spec(Section("", earlier) ?? ""));
        if (Section("holdout", earlier) is { } holdout) repository.Write($"Shop/specs/{Id}.holdout.md", $"## Examples\n{holdout}\n");
        var sources = Sections.Where(section => section.Key.StartsWith("project ", StringComparison.Ordinal)).ToList();
        foreach (var (name, text) in sources) repository.Write($"Shop/{name["project ".Length..]}", text + "\n");
        return [.. sources.Select(source => repository.PathTo($"Shop/{source.Key["project ".Length..]}"))];
    }

    /// <summary>The model's answer.</summary>
    internal string Answer(IEnumerable<string> slots, bool earlier) => new JsonObject(slots.Select(slot => KeyValuePair.Create(slot, (JsonNode?)(Section(slot, earlier) ?? Default(slot))))).ToJsonString();

    private string? Section(string name, bool earlier) => (earlier ? Sections.GetValueOrDefault($"earlier {name}".TrimEnd()) : null) ?? Sections.GetValueOrDefault(name);

    private static string Default(string slot) => slot switch
    {
        "summary" => "Pieces.",
        "body" => SmallRepository.Right,
        "helpers" or "members" => "",
        "beyond" or "clarity" or "meaning" or "safety" => "",
        _ => SmallRepository.TypeOf(slot.Replace('_', '-')),
    };

    private string Spec(string body)
    {
        if (body.Trim().Length == 0) body = $"- R1: The number of pieces of {Id} is the quantity times 2.\n| quantity | result | rule |\n|---|---|---|\n| 3 | 6 | R1 |";
        var examples = body.Split('\n').TakeWhile(line => !line.StartsWith('|') && !line.StartsWith("```", StringComparison.Ordinal)).Sum(line => line.Length + 1);
        var text = new StringBuilder("---\n");
        foreach (var (key, standard) in new[] { ("id", Id), ("template", "function"), ("owner", "stock-team"), ("why", $"Pairs are billed by the piece, and {Name} cost two wrong invoices a week.") })
            if (Keys.GetValueOrDefault(key, standard) is var value and not "-") text.Append($"{key}: {value}\n");
        foreach (var (key, value) in Keys.Where(key => key.Key.StartsWith("front.", StringComparison.Ordinal))) text.Append($"{key["front.".Length..]}: {value}\n");
        text.Append("with:\n");
        string[] parameters = ["namespace", "type", .. Template == "function" ? ["signature"] : Array.Empty<string>()];
        foreach (var key in parameters)
            if (Keys.GetValueOrDefault(key, key switch { "namespace" => "Shop", "type" => SmallRepository.TypeOf(Id), _ => "public static int Of(int quantity)" }) is var value and not "-") text.Append($"  {key}: {value}\n");
        foreach (var (key, value) in Keys.Where(key => key.Key.StartsWith("with.", StringComparison.Ordinal))) text.Append($"  {key["with.".Length..]}: {value}\n");
        return text.Append($"---\n# {Keys.GetValueOrDefault("title", Name)}\n\n## Rules\n{body[..Math.Min(examples, body.Length)]}\n## Examples\n{body[Math.Min(examples, body.Length)..]}\n").ToString();
    }
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Finds what specs use, as declared: types in the compilation, and those that the templates of other specs declare. Reports SF1011 and SF1012.</summary>
internal sealed class UsedDeclarations(LineSession session)
{
    private const int CharactersPerToken = 4;

    internal IReadOnlyList<Finding> Find()
    {
        var using_ = session.Parts.Where(part => part.Spec.Uses.Count > 0).ToArray();
        if (using_.Length == 0) return [];

        RenderedFile[] defaults = [.. session.Parts.SelectMany(part => part.Default?.Files ?? [])];
        return [.. using_.SelectMany(part => Describe(part, defaults).Select(finding => finding with { SpecId = part.Spec.Id }))];
    }

    private List<Finding> Describe(Part part, RenderedFile[] defaults)
    {
        var findings = new List<Finding>();
        var described = new List<(SpecUse Use, string Text)>();
        foreach (var use in part.Spec.Uses)
        {
            if (Text(part, use, defaults) is { } text) described.Add((use, text));
            else findings.Add(Rules.SymbolNotFound.At(use.Location, NotFound(part, use, defaults)));
        }

        part.Uses = string.Join('\n', described.Select(pair => pair.Text));
        var (tokens, most) = (Tokens(part.Uses), session.Configuration.ContextMaxTokens);
        if (tokens > most)
        {
            var (use, text) = described.MaxBy(pair => pair.Text.Length);
            findings.Add(Rules.ContextTooLarge.At(use.Location, $"What the spec uses takes about {tokens} tokens, {most} are allowed; {use.Name} alone takes {Tokens(text)}."));
        }

        return findings;
    }

    private string? Text(Part part, SpecUse use, RenderedFile[] defaults) =>
        session.Parts.FirstOrDefault(other => other.Spec.Id == use.Name) is not { } used
            ? session.Compilation.Describe(use.Name, NamespaceOf(part), defaults)
            : used == part || used.Default is null ? null : session.Compilation.Describe(used.Default.Files, defaults);

    private string NotFound(Part part, SpecUse use, RenderedFile[] defaults)
    {
        if (use.Name == part.Spec.Id) return "A spec cannot use itself.";
        var near = session.Compilation.Similar(use.Name, defaults);
        return $"The project has no public type and no spec {use.Name}{(near.Count > 0 ? $"; it has {string.Join(", ", near)}" : "")}.";
    }

    private string NamespaceOf(Part part) =>
        part.Spec.With.FirstOrDefault(parameter => parameter.Name == "namespace")?.Text ?? session.Project.RootNamespace;

    private static int Tokens(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;
}

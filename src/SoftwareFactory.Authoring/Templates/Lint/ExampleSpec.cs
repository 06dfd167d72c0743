using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Authoring.Templates.Lint;

/// <summary>A spec and a project that give a template's parameters the values of their examples.</summary>
internal static class ExampleSpec
{
    internal static Spec Of(CodeTemplate template)
    {
        var place = template.At(TemplateFiles.Definition);
        return new Spec
        {
            Id = "lint",
            Path = place.Path,
            Text = "",
            Digest = Digest.OfText(""),
            Template = template.Name,
            TemplateLocation = place,
            Owner = "owner",
            Why = "why",
            Title = "Title",
            Body = "# Title\n\n## Rules\n- R1: One.\n- R2: Two.\n",
            With = [.. template.Parameters.Select(parameter => parameter.Example).OfType<SpecParameter>()],
            Rules = [new Clause("R1", "One.", place), new Clause("R2", "Two.", place)],
            Examples = [],
        };
    }

    internal static TemplateContext ContextOf(CodeTemplate template) => new("Shop", template.Parameters
        .Where(parameter => parameter.IsInterface)
        .ToDictionary(parameter => parameter.Name, parameter => new InterfaceModel(
            (parameter.Example?.Text ?? "IExample").Split('.')[^1],
            ["System"],
            [new("Run", "run", "public int Run(string text)", false, "Runs."), new("Count", "count", "public int Count", true, "How many.")]), StringComparer.Ordinal));
}

using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>Reads <c>review</c>.</summary>
internal static partial class ReviewReader
{
    private static readonly string[] Providers = ["openai", "anthropic", "ollama"];

    internal static (ReviewRequirement? Required, ReviewerOptions? Reviewer)? Read(YamlFields fields)
    {
        ReviewRequirement? required = fields.OneOf("required", [.. ReviewRequirements.Texts.Values]) is { } text ? ReviewRequirements.Texts.First(pair => pair.Value == text).Key : null;
        var rubric = Rubric(fields);
        if (Model(fields) is not { } model)
        {
            if (rubric is not null && fields.Node("model") is null) fields.Report(fields.At("rubric"), "'rubric' has no 'model' that it could be put to.");
            return (required, null);
        }

        var reviewer = new ReviewerOptions(model);
        return (required, rubric is null ? reviewer : reviewer with { Rubric = rubric });
    }

    // People review by approvals; a handwritten review would be none of a model.
    private static ModelOptions? Model(YamlFields fields)
    {
        if (fields.Text("model") is not { } text) return null;
        if (ModelOptions.Parse(text) is { } model && Providers.Contains(model.Provider)) return model;
        fields.Report(fields.Node("model")!.Location, $"'model' has to be provider:id with a provider of {string.Join(", ", Providers)}.");
        return null;
    }

    private static SortedDictionary<string, string>? Rubric(YamlFields fields)
    {
        if (fields.Fields("rubric") is not { } questions) return null;
        var rubric = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in ((YamlMap)fields.Node("rubric")!).Entries)
        {
            if (!Name().IsMatch(entry.Key)) fields.Report(entry.Location, $"'{entry.Key}' has to be lower-case words joined by '_'.");
            else if (questions.Required(entry.Key) is { } question) rubric[entry.Key] = question;
        }

        if (rubric.Count == 0) fields.Report(fields.At("rubric"), "'rubric' asks nothing.");
        return rubric.Count == 0 ? null : rubric;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(?:_[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

using System.Globalization;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Incidents;

/// <summary>Whether the prevention that an incident names exists, so that no incident closes on a promise. Looks again on every Intake: a prevention may go.</summary>
/// <param name="repository">What test files are relative to.</param>
/// <param name="configuration">Which rules are active.</param>
/// <param name="templates">What specs may name.</param>
/// <param name="holdouts">The holdouts of a spec by its id; null when there is no such spec.</param>
internal sealed partial class PreventionCheck(Repository repository, FactoryConfiguration configuration, TemplateLibrary templates, Func<string, IReadOnlyList<Example>?> holdouts)
{
    /// <summary>What is wrong with the link as a prevention of the incident, as a sentence; null when it holds.</summary>
    internal string? Fault(PreventionLink link, Incident incident) => link.Kind switch
    {
        "rule" => RuleFault(link.Target, incident),
        "holdout" => HoldoutFault(link.Target, link.Detail!),
        "template" => TemplateFault(link.Target, link.Detail!, incident),
        _ => TestFault(link.Target, link.Detail),
    };

    private string? RuleFault(string id, Incident incident)
    {
        if (Rules.Find(id) is not { } rule) return $"There is no rule {id}.";
        if (id == incident.Rule) return $"{id} is the rule that stopped the line: it came too late to prevent it.";
        var level = configuration.Rules.GetValueOrDefault(id, rule.Level);
        return level == FindingLevel.Error ? null : $"{id} stops nothing: factory.yaml sets it to {level.ToString().ToLowerInvariant()}.";
    }

    private string? HoldoutFault(string spec, string holdout)
    {
        if (holdouts(spec) is not { } known) return $"There is no spec {spec}.";
        return known.Any(example => example.Name == holdout || example.Clause == holdout) ? null : $"{spec} has no holdout of that name and none of the clause {holdout}.";
    }

    private string? TemplateFault(string name, string version, Incident incident)
    {
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)) return $"'{version}' is no version of a template.";
        if (templates.Find(name).Template is not { } template) return $"There is no template {name}.";
        if (template.Version < wanted) return $"The template {name} has version {template.Version}, not {wanted}.";
        return incident.Templates.Any(former => IsNotOlder(former, name, wanted))
            ? $"The incident happened with {string.Join(", ", incident.Templates)}; {name}@{wanted} is not newer."
            : null;
    }

    private string? TestFault(string path, string? method)
    {
        var full = Path.GetFullPath(path, repository.Root);
        if (Path.GetRelativePath(repository.Root, full).StartsWith("..", StringComparison.Ordinal) || !File.Exists(full)) return $"The repository has no file {path}.";

        var text = Repository.ReadText(full);
        if (!TestAttribute().IsMatch(text)) return $"{path} holds no test.";
        return method is null || Regex.IsMatch(text, $@"\b{Regex.Escape(method)}\s*(<[^>]*>)?\s*\(", RegexOptions.CultureInvariant) ? null : $"{path} holds no test {method}.";
    }

    private static bool IsNotOlder(string former, string name, int wanted) =>
        former.Split('@', 2) is [var its, var version] && its == name && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var had) && had >= wanted;

    // NUnit, xUnit and MSTest.
    [GeneratedRegex(@"\[\s*(Test|TestCase|TestCaseSource|Fact|Theory|TestMethod|DataTestMethod|Property)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TestAttribute();
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>Holds a spec's <c>with:</c> against the parameters of its template: SF1007–SF1009. Thread-safe.</summary>
public static class ParameterCheck
{
    /// <summary>Everything that does not fit, missing parameters first, then in the order written.</summary>
    public static IReadOnlyList<Finding> Check(CodeTemplate template, Spec spec)
    {
        var findings = new List<Finding>();
        foreach (var parameter in template.Parameters.Where(parameter => parameter.Required))
        {
            var given = spec.With.FirstOrDefault(each => each.Name == parameter.Name);
            if (given is null || string.IsNullOrWhiteSpace(given.Text))
                findings.Add(Rules.MissingParameter.At(given?.Location ?? spec.TemplateLocation, $"Template {template.Name} needs the parameter '{parameter.Name}': {parameter.Description}"));
        }

        foreach (var given in spec.With)
        {
            if (template.Parameters.FirstOrDefault(each => each.Name == given.Name) is { } parameter)
                CheckValue(parameter, given, findings);
            else
                findings.Add(Rules.UnknownParameter.At(given.Location, $"Template {template.Name} has no parameter '{given.Name}'; it has {Names(template)}."));
        }

        return [.. findings.Select(finding => finding with { SpecId = spec.Id })];
    }

    private static void CheckValue(TemplateParameter parameter, SpecParameter given, List<Finding> findings)
    {
        if (parameter.IsInterface && given.Items is not null)
        {
            findings.Add(Rules.InvalidParameter.At(given.Location, $"The parameter '{parameter.Name}' names one interface, but the spec gives a list."));
            return;
        }

        if (parameter.Pattern is not { } pattern)
            return;

        // What is missing is reported as missing.
        var values = given.Items ?? (string.IsNullOrWhiteSpace(given.Text) ? [] : [given.Text]);
        foreach (var value in values.Where(value => !ParameterPattern.Matches(pattern, value)))
            findings.Add(Rules.InvalidParameter.At(given.Location, $"'{value}' does not fit the parameter '{parameter.Name}' ({parameter.Description}), which must match '{pattern}'."));
    }

    private static string Names(CodeTemplate template) =>
        template.Parameters.Count == 0 ? "none" : string.Join(", ", template.Parameters.Select(parameter => parameter.Name));
}

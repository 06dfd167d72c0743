using SoftwareFactory.Authoring.Templates.Lint;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Conform;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Verification;

/// <summary>Checks the repository's own templates, used or not, with the project's C# options: SF1201–SF1210.</summary>
public static class TemplateVerification
{
    /// <summary>Verifies the templates in the folders that <c>templates</c> of <c>factory.yaml</c> names.</summary>
    public static IReadOnlyList<Finding> Verify(FactoryProject project, TimeProvider time)
    {
        var session = new LineSession(project, time);
        var library = TemplateLibrary.OwnOf(session);
        return [.. library.Names.SelectMany(name => Check(session, library, name))];
    }

    private static IEnumerable<Finding> Check(LineSession session, TemplateLibrary library, string name)
    {
        var (template, _, findings) = library.Find(name);
        if (template is null || findings.Any(finding => finding.Stops)) return findings;

        var linting = TemplateLint.Check(template);
        return [.. findings, .. linting.Findings, .. linting.Outputs.Where(output => output.Kind != OutputKind.Doc).SelectMany(output => Parse(session, output))];
    }

    private static IEnumerable<Finding> Parse(LineSession session, LintedOutput output)
    {
        if (TemplateSyntax.FirstError(output.Text, session.Compilation.ParseOptions) is var (offset, what))
            yield return Rules.OutputNotParsed.At(output.LocationOf(offset), $"{output.Path} is no C# even without answers: {what}.");
    }
}

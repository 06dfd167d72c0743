using System.Globalization;
using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Inspection.Adopt;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Handover;

/// <summary>
/// Puts a hand-written method under a spec. It writes the spec, with what the code says and without owner, reason, rules and examples: Intake stops until people have
/// given them. Then an <c>update</c> inspects the method as any other answer (provider <c>adopted</c>; no model is asked) and its part takes the file's place. Immutable.
/// </summary>
/// <param name="Spec">The spec's id.</param>
/// <param name="Member">The member's full name.</param>
/// <param name="Path">The spec, relative to the repository.</param>
/// <param name="Record">What was adopted, relative to the repository.</param>
public sealed partial record PartAdoption(string Spec, string Member, string Path, string Record)
{
    private const string Template = "function";

    /// <summary>Adopts; writes two files, and changes none.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="member"><c>Namespace.Type.Method</c>.</param>
    /// <param name="id">The new spec's id; empty for one made of namespace and type.</param>
    /// <param name="time">Where the record's day comes from.</param>
    /// <returns>Null and findings when there is no such member (SF1011), it cannot be adopted (SF1405), the id is malformed (SF1004), or the line is at work (SF5004).</returns>
    public static (PartAdoption? Adoption, IReadOnlyList<Finding> Findings) Adopt(FactoryProject project, string member, string id, TimeProvider time)
    {
        using var hold = ProjectHold.TryTake(project);
        var session = new LineSession(project, time);
        var here = new SourceLocation(session.Repository.Display(project.ProjectFile));
        if (hold is null) return (null, [Rules.RunInProgress.At(here, "A run of the line works on this project.")]);

        var (found, findings) = MemberAdoption.Read(session.Compilation, member);
        if (found is null) return (null, findings);

        var file = System.IO.Path.GetRelativePath(project.OutputRoot, found.Path).Replace('\\', '/');
        var spec = id.Length > 0 ? id : IdOf(found, project.RootNamespace);
        if (!NewSpec.IsId(spec)) return (null, [Rules.SpecId.At(here, $"'{spec}' is no id.")]);
        var path = NewSpec.PathOf(project.Folder, spec);
        if (Obstacle(session, found, file, path, spec) is { } obstacle) return (null, [Rules.MemberNotAdoptable.At(new SourceLocation(session.Repository.Display(found.Path)), obstacle.What, obstacle.Fix)]);

        new AdoptedPart(spec, member, time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), file, found.Digest.Hex, found.Slots).Save(project);
        AtomicFile.Write(path, Scaffold(session, found, spec)!);
        return (new(spec, member, session.Repository.Display(path), session.Repository.Display(AdoptedPart.PathOf(project, spec))), []);
    }

    private static (string What, string Fix)? Obstacle(LineSession session, AdoptableMember found, string file, string path, string spec)
    {
        if (File.Exists(path)) return ($"{session.Repository.Display(path)} is there already.", "Name another id, or change that spec.");
        if (File.Exists(session.LockPath) && LockReader.Read(session.LockPath, Repository.ReadText(session.LockPath)).Lock?.Entries.FirstOrDefault(entry => entry.Outputs.ContainsKey(file)) is { } owner)
            return ($"The file is the output of {owner.SpecId} already.", "Change that spec.");
        if (Scaffold(session, found, spec) is not { } text) return ($"There is no template {Template} that can be used.", "Correct the repository's template of that name.");

        var made = MadeBy(session, text, path);
        return made == file ? null : ($"The template would write {made ?? "nothing"}, and the method stands in {file}.", $"Move the file to {made}, or set FactoryOutputRoot and RootNamespace so that namespace and folder match.");
    }

    private static string? Scaffold(LineSession session, AdoptableMember found, string spec) => Library(session).Find(Template).Template is not { } template ? null : SpecScaffold.Of(template, spec, new()
    {
        Title = found.Title,
        Model = $"{AdoptedAnswers.Provider}:handwritten",
        Columns = found.Parameters,
        With = new Dictionary<string, IReadOnlyList<string>> { ["namespace"] = [found.Namespace], ["type"] = [found.Type], ["signature"] = [found.Signature], ["usings"] = found.Usings },
    });

    /// <summary>The file that the template would write.</summary>
    private static string? MadeBy(LineSession session, string text, string path) =>
        Library(session).Find(Template).Renderer is { } renderer && SpecReader.Read(session.Repository.Display(path), text).Spec is { } spec
            ? renderer.RenderDefault(spec, new TemplateContext(session.Project.RootNamespace, new Dictionary<string, InterfaceModel>())).Files.Select(file => file.Path).FirstOrDefault()
            : null;

    private static TemplateLibrary Library(LineSession session) => session.Templates ??= TemplateLibrary.Of(session);

    /// <summary>Shop.Pricing.BulkDiscount in the root namespace Shop is pricing.bulk-discount.</summary>
    private static string IdOf(AdoptableMember found, string rootNamespace)
    {
        var space = found.Namespace == rootNamespace ? "" : found.Namespace.StartsWith($"{rootNamespace}.", StringComparison.Ordinal) ? found.Namespace[(rootNamespace.Length + 1)..] : found.Namespace;
        return string.Join('.', space.Split('.', StringSplitOptions.RemoveEmptyEntries).Append(found.Type).Select(Kebab));
    }

    private static string Kebab(string name) => Joint().Replace(name, "-").Trim('-').ToLowerInvariant();

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}

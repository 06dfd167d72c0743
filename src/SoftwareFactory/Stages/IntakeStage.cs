using System.Runtime.ExceptionServices;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Specs.Lint;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Holds;
using SoftwareFactory.Incidents;
using SoftwareFactory.Inspection.Conform;
using SoftwareFactory.Inspection.Project;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>Intake: reads specs, holdouts, templates and the lock, checks parameters, discovers slots, and refuses to start over hand edits.</summary>
/// <param name="judges">
/// Whether to ask if specs should be written at all, to hold their examples against earlier ones, and to parse what templates render for them; a plain build's verification asks only what agrees.
/// </param>
internal sealed class IntakeStage(bool judges = false) : ILineStage
{
    public Stage Stage => Stage.Intake;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var findings = new List<Finding>(session.ConfigurationFindings);
        findings.AddRange(FindingPolicy.Of(session).ExpiredWaivers());
        if (session.Project.Mode is null)
            findings.Add(Rules.UnknownMode.At(new SourceLocation(session.Repository.Display(session.Project.ProjectFile)), $"There is no mode {session.Project.ModeText}."));
        findings.AddRange(session.ReadLock().Findings);

        session.Parts = ReadSpecs(session, findings);
        if (session.Project.Specs.Count == 0)
            findings.Add(Rules.NoSpecs.At(new SourceLocation(session.Repository.Display(session.Project.ProjectFile)), $"No file matches {session.Project.SpecGlobs}."));

        var templates = session.Templates ??= TemplateLibrary.Of(session);
        foreach (var part in session.Parts)
            findings.AddRange(Resolve(part, templates).Select(finding => finding with { SpecId = part.Spec.Id }));

        // Parts that need no symbol first: an interface may mention the types that they declare.
        var (plain, bound) = Split(session.Parts.Where(part => part.Renderer is not null));
        var context = new TemplateContext(session.Project.RootNamespace, new Dictionary<string, InterfaceModel>());
        findings.AddRange(Concurrently(plain, part => Discover(part, context)).SelectMany(found => found));
        foreach (var part in bound) DiscoverBound(session, part, [.. plain.SelectMany(p => p.Default?.Files ?? [])], findings);

        if (judges)
        {
            findings.AddRange(Concurrently(session.Parts, part => NotParsed(session, part)).SelectMany(found => found));
            findings.AddRange(SimilarSpecs.Find([.. session.Parts.Select(part => part.Spec)]));
            findings.AddRange(session.Parts.SelectMany(part => LibraryMembers.Find(part.Spec)));
            findings.AddRange(MembersInTheProject(session));
            findings.AddRange(ExampleIntegrity.Find(session));
        }

        findings.AddRange(new UsedDeclarations(session).Find());
        findings.AddRange(DuplicateOutputs(session.Parts));
        findings.AddRange(OutputsInTree.Check(session).Where(finding => finding.Rule != Rules.OutputMissing));
        findings.AddRange(HeldParts.AtIntake(session));
        findings.AddRange(new IncidentGate(session, templates).Find());
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }

    private static List<Part> ReadSpecs(LineSession session, List<Finding> findings)
    {
        var parts = new List<Part>();
        var holdouts = session.Project.Specs.Select(HoldoutFile.Of).ToHashSet(StringComparer.Ordinal);
        var agreed = session.Agreed.Select(part => part.Spec).ToHashSet(StringComparer.Ordinal);
        string[] paths = [.. session.Project.Specs.Where(path => !agreed.Contains(session.Repository.Display(path)))];
        foreach (var (spec, examples, found) in Concurrently(paths, path => ReadSpec(session, path)))
        {
            findings.AddRange(found);
            if (spec is null) continue;
            if (parts.FirstOrDefault(other => other.Spec.Id == spec.Id) is { } twin)
                findings.Add(Rules.DuplicateSpecId.At(spec.Location, $"{twin.Spec.Path} has the id {spec.Id} too."));
            else
                parts.Add(new Part(spec, session.MayRework) { Holdouts = examples });
        }

        foreach (var folder in session.Project.Specs.Select(Path.GetDirectoryName).Distinct())
            foreach (var stray in Directory.EnumerateFiles(folder!, "*.holdout.md").Where(path => !holdouts.Contains(path)).Order(StringComparer.Ordinal))
                findings.Add(Rules.HoldoutWithoutSpec.At(new SourceLocation(session.Repository.Display(stray)), "No spec of that name stands beside it."));

        parts.Sort((a, b) => string.CompareOrdinal(a.Spec.Id, b.Spec.Id));
        return parts;
    }

    private static (Spec? Spec, IReadOnlyList<Example> Holdouts, IReadOnlyList<Finding> Findings) ReadSpec(LineSession session, string path)
    {
        var reading = SpecReader.Read(session.Repository.Display(path), Repository.ReadText(path));
        var findings = reading.Findings.Select(finding => finding with { SpecId = reading.Spec?.Id }).ToList();
        if (reading.Spec is not { } spec) return (null, [], findings);

        var holdouts = HoldoutFile.Of(path);
        var holdout = File.Exists(holdouts) ? HoldoutReader.Read(session.Repository.Display(holdouts), Repository.ReadText(holdouts), spec) : new HoldoutReading([], []);
        return (spec, holdout.Examples, [.. findings, .. holdout.Findings.Select(finding => finding with { SpecId = spec.Id }), .. SpecLint.Check(spec, holdout.Examples)]);
    }

    private static TResult[] Concurrently<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Count];
        try
        {
            Parallel.For(0, items.Count, i => results[i] = map(items[i]));
        }
        catch (AggregateException error)
        {
            // A file that cannot be read is one file's matter.
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }

        return results;
    }

    private static IEnumerable<Finding> Resolve(Part part, TemplateLibrary templates)
    {
        var spec = part.Spec;
        var (template, renderer, findings) = templates.Find(spec.Template);
        if (spec.Template.Length == 0) return [];
        if (template is null && findings.Count == 0)
            return [Rules.UnknownTemplate.At(spec.TemplateLocation, $"There is no template {spec.Template}; there are {string.Join(", ", templates.Names)}.")];

        if (templates.PacksOf(spec.Template) is { Count: > 1 })
            return [Rules.AmbiguousTemplate.At(spec.TemplateLocation, $"Two template packs have a template {spec.Template}.")];

        part.Template = template;
        var parameters = template is null ? [] : ParameterCheck.Check(template, spec);
        if (!parameters.Concat(findings).Any(finding => finding.Stops)) part.Renderer = renderer;
        return findings.Concat(parameters);
    }

    private static (List<Part> Plain, List<Part> Bound) Split(IEnumerable<Part> parts)
    {
        var byNeed = parts.ToLookup(part => part.Template!.Parameters.Any(parameter => parameter.IsInterface));
        return ([.. byNeed[false]], [.. byNeed[true]]);
    }

    private static void DiscoverBound(LineSession session, Part part, IReadOnlyList<RenderedFile> defaults, List<Finding> findings)
    {
        var interfaces = new Dictionary<string, InterfaceModel>();
        var fromNamespace = part.Spec.With.FirstOrDefault(parameter => parameter.Name == "namespace")?.Text ?? session.Project.RootNamespace;
        foreach (var parameter in part.Template!.Parameters.Where(parameter => parameter.IsInterface))
        {
            if (part.Spec.With.FirstOrDefault(given => given.Name == parameter.Name) is not { } given) continue;
            if (session.Compilation.FindInterface(given.Text, fromNamespace, defaults) is { } model) interfaces[parameter.Name] = model;
            else findings.Add(Rules.SymbolNotFound.At(given.Location, $"The project has no interface {given.Text}.") with { SpecId = part.Spec.Id });
        }

        if (!findings.Any(finding => finding.Rule == Rules.SymbolNotFound && finding.SpecId == part.Spec.Id))
            findings.AddRange(Discover(part, new TemplateContext(session.Project.RootNamespace, interfaces)));
    }

    private static IEnumerable<Finding> Discover(Part part, TemplateContext context)
    {
        part.Context = context;
        part.Default = part.Renderer!.RenderDefault(part.Spec, context);
        return part.Default.Findings.Select(finding => finding with { SpecId = part.Spec.Id });
    }

    // Before anybody is asked: no answer can make C# of it.
    private static Finding[] NotParsed(LineSession session, Part part) =>
    [
        .. from rendered in (part.Default?.Files ?? []).Zip(part.Template?.Outputs ?? [])
           where rendered.First.Kind != OutputKind.Doc
           let error = TemplateSyntax.FirstError(rendered.First, session.Compilation)
           where error is not null
           select Rules.OutputNotParsed.At(part.Template!.At(rendered.Second.From), $"For {part.Spec.Path} it renders {rendered.First.Path}, which is no C# even without answers: {error.Value.What}.") with { SpecId = part.Spec.Id },
    ];

    private static IEnumerable<Finding> MembersInTheProject(LineSession session)
    {
        var members = new Lazy<ExistingMembers>(() => new(session.Compilation));
        foreach (var spec in session.Parts.Where(part => part.Default is not null).Select(part => part.Spec))
            if (Parameter(spec, "signature") is { } signature && members.Value.Find(signature.Text, Parameter(spec, "type")?.Text ?? "") is ({ } name, var location))
                yield return Rules.ProjectHasIt.At(signature.Location, $"{name} ({location}) has the name, the parameters and the result of the spec's signature.") with { SpecId = spec.Id };
    }

    private static SpecParameter? Parameter(Spec spec, string name) => spec.With.FirstOrDefault(parameter => parameter.Name == name);

    private static IEnumerable<Finding> DuplicateOutputs(IReadOnlyList<Part> parts) =>
        from output in parts.SelectMany(part => (part.Default?.Files ?? []).Select(file => (part, file.Path)))
        group output.part by output.Path.ToUpperInvariant() into writers
        where writers.Count() > 1
        from writer in writers.Skip(1)
        select Rules.DuplicateOutput.At(writer.Spec.Location, $"{writers.First().Spec.Id} writes {writers.Key.ToLowerInvariant()} too.") with { SpecId = writer.Spec.Id };
}

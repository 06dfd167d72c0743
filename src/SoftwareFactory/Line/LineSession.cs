using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Inspection.Analyze.Style;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;
using SoftwareFactory.Inspection.Reach;
using SoftwareFactory.Inspection.Test;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
using SoftwareFactory.Stages;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Line;

/// <summary>What the stages of one run share: the project, its parts, and what each stage made for the next. Nothing is read or parsed twice.</summary>
internal sealed class LineSession
{
    private readonly Lazy<ProjectCompilation> _compilation;
    private LockReading? _lock;

    internal LineSession(FactoryProject project, TimeProvider time)
    {
        Project = project;
        Time = time;
        Repository = Repository.Find(project.Folder);
        var reading = Repository.ReadConfiguration();
        Configuration = reading.Configuration;
        ConfigurationFindings = reading.Findings;
        Usage = new ModelUsage(Configuration.Prices, time);
        LockPath = project.LockFile;
        Blobs = new BlobStore(Path.Combine(project.Folder, ".factory"));
        Model = (project.Model ?? Configuration.Model) is { } model ? model with { Endpoint = project.Endpoint ?? model.Endpoint } : null;
        _compilation = new(() => CompilationOf(project.ResponseFile));
    }

    internal FactoryProject Project { get; }

    /// <summary>Told how far a run that asks models has come.</summary>
    internal IProgress<LineProgress>? Progress { get; set; }

    internal ModelUsage Usage { get; }

    internal Repository Repository { get; }

    internal FactoryConfiguration Configuration { get; }

    internal IReadOnlyList<Finding> ConfigurationFindings { get; }

    internal TimeProvider Time { get; }

    internal ModelOptions? Model { get; }

    internal FactoryMode Mode => Project.Mode ?? FactoryMode.Locked;

    internal string LockPath { get; }

    /// <summary>What an interrupted run had decided to release: files that are so already are nobody's edits.</summary>
    internal ReleasingRecord? Released { get; set; }

    /// <summary>Writes down that these files change from now on.</summary>
    internal Action<IReadOnlyList<FileChange>> Releasing { get; set; } = _ => { };

    /// <summary>Where a run that was interrupted in its release keeps, by digest, the texts that the release replaces; null for other runs.</summary>
    internal string? Replaced { get; set; }

    /// <summary>Where the lock is read that the run started from: <see cref="LockPath"/>, or as it was before the release that a resumed run had begun. Need not exist.</summary>
    internal string LockSource => Before(LockPath, Released?.Lock);

    internal BlobStore Blobs { get; }

    /// <summary>The lock that the run started from; empty before it is read.</summary>
    internal GenerationLock Lock => _lock?.Lock ?? GenerationLock.Empty;

    /// <summary>The templates that Intake looked for; null before.</summary>
    internal TemplateLibrary? Templates { get; set; }

    /// <summary>Sorted by spec id.</summary>
    internal IReadOnlyList<Part> Parts { get; set; } = [];

    /// <summary>What a verification need not look at: those agree, and are no <see cref="Parts"/>.</summary>
    internal IReadOnlyList<AgreedPart> Agreed { get; set; } = [];

    /// <summary>Findings that concern no single part.</summary>
    internal SortedDictionary<Stage, IReadOnlyList<Finding>> RunFindings { get; } = [];

    internal ProjectCompilation Compilation => _compilation.Value;

    /// <summary>The project as other arguments compile it, without the outputs that the parts take the place of.</summary>
    internal ProjectCompilation CompilationOf(string responseFile) => ProjectCompilation.Open(responseFile, Project.Folder, Repository.Root, OutputPaths());

    /// <summary>The verdicts of earlier runs that may stand.</summary>
    internal StandingVerdicts Standing { get; set; } = StandingVerdicts.None;

    /// <summary>How code can reach code; null before Compile.</summary>
    internal PartReach? Reach { get; set; }

    internal InspectedCompilation? Compiled { get; set; }

    /// <summary>The house's conventions; null before Analyze.</summary>
    internal HouseStyle? House { get; set; }

    /// <summary>How the parts are written that this run asked for.</summary>
    internal IReadOnlyList<PartStyle> FreshStyles { get; set; } = [];

    /// <summary>Rules of the analyzer pack that the project's own options lower, and to what.</summary>
    internal IReadOnlyDictionary<string, FindingLevel> LoweredRules { get; set; } = new Dictionary<string, FindingLevel>();

    /// <summary>What examples ran in; null while none did.</summary>
    internal string? Sandbox { get; set; }

    internal IReadOnlyList<ExampleResult> ExampleResults { get; set; } = [];

    internal IEnumerable<Finding> AllFindings => RunFindings.Values.SelectMany(found => found).Concat(Parts.SelectMany(part => part.Findings));

    /// <summary>Reads the lock, once.</summary>
    internal LockReading ReadLock() => _lock ??= File.Exists(LockSource) ? LockReader.Read(Repository.Display(LockPath), Repository.ReadText(LockSource)) : new(null, []);

    internal string OutputPath(string relative) => Path.GetFullPath(relative, Project.OutputRoot);

    /// <summary>Where an output is read as the run found it when it started; it need not exist.</summary>
    internal string OutputBefore(string relative) => Before(OutputPath(relative), Released?.Outputs.GetValueOrDefault(relative));

    /// <summary>Who answers for a part: the spec's own choice, that of <c>models</c> for its template, the property or environment, or <c>model</c>.</summary>
    internal ModelOptions? ModelOf(Part part)
    {
        // A person's answers are no model to choose.
        if (Model is { Provider: "sample" }) return Model;
        var chosen = ModelOptions.Parse(part.Spec.Model) ?? Configuration.Models.GetValueOrDefault(part.Spec.Template);
        return chosen is null ? Model : Model?.Provider == chosen.Provider ? Model with { Id = chosen.Id } : chosen;
    }

    /// <summary>Where a part's answer may come from: those that were not asked for stay as the lock has them.</summary>
    internal FactoryMode ModeOf(Part part) => Project.Only.Count > 0 && !Project.Only.Contains(part.Spec.Id) ? FactoryMode.Locked : Mode;

    /// <summary>Whether a part may be sent back once more: only where a model may be asked, and <c>rework.max</c> times at most.</summary>
    internal bool MayRework(Part part) =>
        ModeOf(part) != FactoryMode.Locked && ModelOf(part) is { Provider: not ("sample" or AdoptedAnswers.Provider) } && part.Reworks < Configuration.ReworkMax;

    /// <summary>Every file that is an output now, or was one when the run began.</summary>
    internal HashSet<string> OutputPaths() =>
    [
        .. Parts.SelectMany(part => part.Default?.Files ?? []).Select(file => OutputPath(file.Path)),
        .. Lock.Entries.SelectMany(entry => entry.Outputs.Keys).Select(OutputPath),
    ];

    private string Before(string path, ContentChange? released) => Replaced is null || released is null ? path : Path.Combine(Replaced, released.From?.Hex ?? "none");
}

using System.Text;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Handover;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Line;

/// <summary>
/// The fingerprint of all that a run starts from, as named parts, so that a difference can be explained: digests in hexadecimal, and short texts.
/// The same on every machine, as far as the files are. A part that a run has not is not named.
/// <list type="table">
/// <item><term><c>tool</c>, <c>dotnet</c></term><description>versions of the package and of the runtime</description></item>
/// <item><term><c>model</c>, <c>endpoint</c>, <c>only</c></term><description>who would be asked (<c>provider:id</c>), the digest of where, and for which specs</description></item>
/// <item><term><c>policy</c></term><description><c>factory.yaml</c>, and which of its waivers have expired</description></item>
/// <item><term><c>lock</c></term><description>the lock as it was before the run</description></item>
/// <item><term><c>spec:path</c>, <c>holdout:path</c></term><description>each spec and its holdouts</description></item>
/// <item><term><c>template:name@version</c></term><description>each template in use</description></item>
/// <item><term><c>project.options</c>, <c>.sources</c>, <c>.references</c>, <c>.analyzers</c>, <c>.files</c>, <c>.runtime</c></term><description>what the compiler is given, without the factory's own outputs; the last is what tests run with</description></item>
/// <item><term><c>project.netstandard2.0.options</c> …</term><description>the same of each other target framework</description></item>
/// <item><term><c>approvals</c>, <c>answers</c></term><description>what people approved, and what they wrote in place of a model</description></item>
/// <item><term><c>adopted</c></term><description>what they had written before it was a part</description></item>
/// </list>
/// </summary>
internal static class RunInputs
{
    /// <summary>The parts, of a session whose Intake has run.</summary>
    internal static SortedDictionary<string, string> Of(LineSession session)
    {
        var project = session.Project;
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["tool"] = project.FactoryVersion,
            ["dotnet"] = Environment.Version.ToString(),
            ["policy"] = Policy(session).Hex,
        };
        if (session.Model is { } model) inputs["model"] = $"{model.Provider}:{model.Id}";
        if (session.Model?.Endpoint is { } endpoint) inputs["endpoint"] = Digest.OfText(endpoint.ToString()).Hex;
        if (project.Only.Count > 0) inputs["only"] = string.Join(',', project.Only);
        if (DigestOf(session.LockSource) is { } answers) inputs["lock"] = answers.Hex;
        foreach (var spec in project.Specs)
        {
            Add($"spec:{session.Repository.Display(spec)}", DigestOf(spec));
            var holdout = HoldoutFile.Of(spec);
            Add($"holdout:{session.Repository.Display(holdout)}", DigestOf(holdout));
        }

        foreach (var template in session.Parts.Select(part => part.Template).OfType<Core.Templates.CodeTemplate>()) inputs[$"template:{template.Reference}"] = template.Digest.Hex;
        AddProject(session, Add);
        Add("approvals", OfFolder(Path.Combine(project.Folder, ".factory", "approvals")));
        var providers = session.Parts.Select(session.ModelOf).Append(session.Model).Select(model => model?.Provider).ToHashSet(StringComparer.Ordinal);
        if (providers.Contains("sample")) Add("answers", OfFolder(Path.Combine(project.Folder, "answers")));
        if (providers.Contains(AdoptedAnswers.Provider)) Add("adopted", OfFolder(AdoptedPart.FolderOf(project)));
        return inputs;

        void Add(string name, Digest? digest)
        {
            if (digest is { } known) inputs[name] = known.Hex;
        }
    }

    /// <summary>The names of what differs, sorted.</summary>
    internal static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now) =>
        [.. before.Keys.Union(now.Keys).Where(name => before.GetValueOrDefault(name) != now.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];

    /// <summary>The digest of <c>factory.yaml</c>, and of which of its waivers have expired.</summary>
    internal static Digest Policy(LineSession session)
    {
        var today = DateOnly.FromDateTime(session.Time.GetUtcNow().UtcDateTime);
        var text = File.Exists(session.Repository.ConfigurationFile) ? Repository.ReadText(session.Repository.ConfigurationFile) : "";
        var expired = session.Configuration.Waivers.Where(waiver => waiver.Until < today).Select(waiver => $"{waiver.Rule} {waiver.Part}\n");
        return Digest.OfText(string.Concat([text, .. expired]));
    }

    private static void AddProject(LineSession session, Action<string, Digest?> add)
    {
        AddArguments(session, session.Project.ResponseFile, "project", add);
        if (File.Exists(session.Project.ResponseFile)) add("project.runtime", OfBinaries(session.Project.RuntimeAssemblies));
        foreach (var (framework, arguments) in session.Project.OtherFrameworks) AddArguments(session, arguments, $"project.{framework}", add);
    }

    private static void AddArguments(LineSession session, string responseFile, string name, Action<string, Digest?> add)
    {
        if (!File.Exists(responseFile)) return;
        var owned = session.OutputPaths();
        var arguments = File.ReadLines(responseFile).Where(line => line.Length > 0).Select(Argument.Parse).ToLookup(argument => argument.Kind);
        add($"{name}.options", Digest.OfText(string.Concat(arguments["option"].Select(argument => $"{argument.Value.Replace(session.Repository.Root, ".", StringComparison.Ordinal)}\n"))));
        add($"{name}.sources", OfTexts(session, arguments["source"].Select(argument => argument.Value).Where(path => !owned.Contains(path))));
        add($"{name}.references", OfBinaries(arguments["reference"].Concat(arguments["link"]).Select(argument => argument.Value)));
        add($"{name}.analyzers", OfBinaries(arguments["analyzer"].Select(argument => argument.Value)));
        add($"{name}.files", OfTexts(session, arguments["analyzerconfig"].Concat(arguments["additionalfile"]).Concat(arguments["ruleset"]).Select(argument => argument.Value)));
    }

    private static Digest? OfTexts(LineSession session, IEnumerable<string> paths) =>
        Together(paths, path => $"{session.Repository.Display(path)} {Digest.OfText(Repository.ReadText(path).Replace(session.Repository.Root, ".", StringComparison.Ordinal)).Hex}");

    private static Digest? OfBinaries(IEnumerable<string> paths) => Together(paths, path => $"{Path.GetFileName(path)} {Digest.OfBytes(File.ReadAllBytes(path)).Hex}");

    private static Digest? OfFolder(string folder) =>
        Directory.Exists(folder) ? Together(Directory.EnumerateFiles(folder), path => $"{Path.GetFileName(path)} {Digest.OfText(Repository.ReadText(path)).Hex}") : null;

    private static Digest? DigestOf(string path) => File.Exists(path) ? Digest.OfText(Repository.ReadText(path)) : null;

    /// <summary>Many files as one part: a line each, sorted. What is not there has no line.</summary>
    private static Digest? Together(IEnumerable<string> paths, Func<string, string> line)
    {
        string[] lines = [.. paths.Where(File.Exists).AsParallel().Select(line).Order(StringComparer.Ordinal)];
        return lines.Length == 0 ? null : Digest.OfBytes(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    /// <summary>A line of the compiler's response file: <c>/name:"value"</c>, or a source in quotation marks.</summary>
    private readonly record struct Argument(string Kind, string Value)
    {
        internal static Argument Parse(string line)
        {
            if (line[0] == '"') return new("source", line.Trim('"'));
            var name = line.AsSpan(1, Math.Max(0, line.IndexOf(':', StringComparison.Ordinal) - 1));
            // An alias stands before the path: /reference:name="value".
            return name is "reference" or "link" or "analyzer" or "analyzerconfig" or "additionalfile" or "ruleset"
                ? new(name.ToString(), line[Math.Max(name.Length + 2, line.IndexOf('"', StringComparison.Ordinal))..].Trim('"'))
                : new("option", line);
        }
    }
}

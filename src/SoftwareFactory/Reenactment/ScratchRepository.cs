using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Reenactment;

/// <summary>
/// A copy of what a run needs in a temporary folder, where the line may write as it likes: the run's inputs, and the project's own sources as they are now.
/// Paths relative to the root are those of the repository, so that findings are too.
/// </summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("factory-replay-");
    private readonly FactoryProject _project;
    private readonly Repository _repository;

    internal ScratchRepository(FactoryProject project, Repository repository)
    {
        _project = project;
        _repository = repository;
    }

    internal string Root => _root.FullName;

    /// <summary>Puts everything in its place.</summary>
    /// <returns>The project, as the line has to see it.</returns>
    internal FactoryProject Prepare(RunStart start, IReadOnlyDictionary<string, string> texts)
    {
        var work = Path.Combine(Path.GetDirectoryName(In(start.Project))!, "obj", "factory");
        var project = _project with
        {
            ProjectFile = In(start.Project),
            WorkFolder = work,
            OtherFrameworks = _project.OtherFrameworks.Keys.ToDictionary(framework => framework, framework => Path.Combine(work, framework, "compiler.rsp"), StringComparer.Ordinal),
            OutputRoot = In(start.OutputRoot),
            LockFile = In(start.Lock),
            Specs = [.. start.Specs.Select(In)],
            Mode = start.Mode,
            ModeText = start.Mode.ToString(),
            Model = ModelOptions.Parse(start.Model),
            Endpoint = null,
            UserSecretsId = null,
            Only = start.Only,
            RootNamespace = start.RootNamespace,
            TemplatePacks = [],
            OwnTemplates = In("templates"),
        };

        // The lock first: its outputs are the line's to make, not sources to copy.
        var answers = texts.TryGetValue(start.Lock, out var text) ? LockReader.Read(start.Lock, text).Lock ?? GenerationLock.Empty : GenerationLock.Empty;
        CopyBlobs(answers);
        CopyRecords(project, answers);
        HashSet<string> outputs = [.. OutputsOf(answers), .. OutputsOf(CurrentLock())];
        CopyArguments(_project.ResponseFile, project.ResponseFile, outputs);
        foreach (var (framework, arguments) in _project.OtherFrameworks.Where(other => File.Exists(other.Value))) CopyArguments(arguments, project.OtherFrameworks[framework], outputs);
        foreach (var (path, content) in texts) Write(path, content);

        // The root is where factory.yaml is, for a run without one too.
        if (!texts.ContainsKey("factory.yaml")) Write("factory.yaml", "");
        return project;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private IEnumerable<string> OutputsOf(GenerationLock answers) => answers.Entries.SelectMany(entry => entry.Outputs.Keys).Select(path => Path.GetFullPath(path, _project.OutputRoot));

    private GenerationLock CurrentLock() => File.Exists(_project.LockFile)
        ? LockReader.Read(_repository.Display(_project.LockFile), Repository.ReadText(_project.LockFile)).Lock ?? GenerationLock.Empty
        : GenerationLock.Empty;

    private void CopyBlobs(GenerationLock answers)
    {
        var from = new BlobStore(Path.Combine(_project.Folder, ".factory"));
        var to = new BlobStore(In(_repository.Display(Path.Combine(_project.Folder, ".factory"))));
        foreach (var digest in answers.Entries.SelectMany(entry => entry.Blobs).Distinct())
            if (from.Read(digest) is { } bytes)
                to.Write(bytes);
    }

    /// <summary>The records of the parts that the lock names: examples are held against those that a part was released with.</summary>
    private void CopyRecords(FactoryProject project, GenerationLock answers)
    {
        foreach (var serial in answers.Entries.Select(entry => entry.Serial.ToString()).Distinct(StringComparer.Ordinal))
        {
            var (from, to) = (PartRecords.PathOf(_project.Folder, serial), PartRecords.PathOf(project.Folder, serial));
            if (!File.Exists(from)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }
    }

    /// <summary>The compiler's arguments with the sources and settings below the root copied; references, analyzers and what lies elsewhere stay where they are.</summary>
    private void CopyArguments(string from, string to, HashSet<string> outputs)
    {
        var lines = new List<string>();
        foreach (var line in File.ReadLines(from))
        {
            var isCopied = line.StartsWith('"') || line.StartsWith("/analyzerconfig:", StringComparison.Ordinal) || line.StartsWith("/additionalfile:", StringComparison.Ordinal);
            var path = isCopied ? Path.GetFullPath(line[line.IndexOf('"', StringComparison.Ordinal)..].Trim('"'), _project.Folder) : "";
            if (isCopied && outputs.Contains(path)) continue;
            if (!isCopied || !IsBelow(path, _repository.Root))
            {
                lines.Add(line);
                continue;
            }

            var copy = In(_repository.Display(path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (File.Exists(path) && line[0] == '"') File.Copy(path, copy, overwrite: true);

            // What MSBuild tells analyzers of the project holds its folder.
            else if (File.Exists(path)) File.WriteAllText(copy, File.ReadAllText(path).Replace(_repository.Root, Root, StringComparison.Ordinal));
            lines.Add($"{line[..line.IndexOf('"', StringComparison.Ordinal)]}\"{copy}\"");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllLines(to, lines);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }

    /// <exception cref="InvalidDataException">The record names a place outside: not what any run wrote.</exception>
    private string In(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, Root));
        return full == Root || IsBelow(full, Root) ? full : throw new InvalidDataException($"The run's record names {path}, which is outside the repository.");
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith($"{Path.TrimEndingDirectorySeparator(folder)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}

using SoftwareFactory.Files;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Starting;

/// <summary>Switches the factory on in a project: package, configuration, a first spec, and what version control and CI need. Writes over nothing; a second time there is nothing to do.</summary>
public static class RepositoryStart
{
    private const string Package = "SoftwareFactory.MSBuild";

    private const string Configuration = """
        # The factory's configuration. It stands at the root of the repository, and every key may be left out.
        # Who answers in update and refresh, when neither a spec nor the environment variable FACTORY_MODEL says:
        # model:
        #   provider: openai
        #   id: gpt-5

        """;

    private static readonly string[] Ignored = ["artifacts", "artifacts/", "/artifacts", "/artifacts/", "artifacts/factory", "/artifacts/factory/", "[Aa]rtifacts/"];

    /// <summary>Does what is left to do.</summary>
    /// <returns>What was done, in order; and why the factory cannot work there, if so: then nothing was done.</returns>
    public static (IReadOnlyList<StartStep> Steps, string? Problem) Begin(StartingPoint start)
    {
        var folder = Path.GetDirectoryName(start.ProjectFile)!;
        var repository = Repository.Find(folder);
        var steps = new List<StartStep>();
        if (Unfit(start, repository) is { } unfit) return ([], unfit);
        if (!start.HasPackage && Reference(start, repository, steps) is { } problem) return ([], problem);

        if (!File.Exists(repository.ConfigurationFile))
        {
            AtomicFile.Write(repository.ConfigurationFile, Configuration.ReplaceLineEndings("\n"));
            steps.Add(new(repository.Display(repository.ConfigurationFile), "the configuration, with nothing but defaults"));
        }

        var written = StarterSpec.Write(start, folder, $"{Path.GetFileName(repository.Root)} owners");
        if (written.Count > 0)
        {
            steps.Add(new(repository.Display(Path.Combine(folder, StarterSpec.Spec)), "a spec to begin with"));
            steps.Add(new(repository.Display(Path.Combine(folder, StarterSpec.Answer)), "its answer, written by hand: the first run asks no model"));
            if (StarterApi.Add(start, folder) is { } api) steps.Add(new(repository.Display(api), "what that spec adds to the public API"));
        }

        if (ToolManifest.Add(repository.Root, start.Version) is { } manifest) steps.Add(new(manifest, "the command factory, for dotnet tool restore"));
        if (Path.Exists(Path.Combine(repository.Root, ".git"))) Versioned(repository, steps);
        Integrate(start, repository, steps);
        return (steps, null);
    }

    // Better said now than by the first run, with half a dozen files written.
    private static string? Unfit(StartingPoint start, Repository repository)
    {
        var project = repository.Display(start.ProjectFile);
        if (!start.IsSdkStyle) return $"{project} is no SDK-style project, and packages add no targets to others. Let its first line be <Project Sdk=\"Microsoft.NET.Sdk\">, or name another project with --project.";
        if (start.LanguageVersions.FirstOrDefault(IsOld) is { } old) return $"{project} compiles C# {old}, and the templates of the package are written in C# 10. Let it say <LangVersion>latest</LangVersion>, then run factory init again.";
        if (start.TargetFrameworks.Count == 0 || start.TargetFrameworks.Any(StarterSpec.IsModern)) return null;
        return $"{project} targets {string.Join(';', start.TargetFrameworks)}, and examples cannot run there. Let it target net8.0 or later too, <TargetFrameworks>{string.Join(';', start.TargetFrameworks.Append("net8.0"))}</TargetFrameworks>, then run factory init again.";
    }

    // Words such as latest and preview are no numbers, and no old ones.
    private static bool IsOld(string language) => Version.TryParse(language.Contains('.', StringComparison.Ordinal) ? language : $"{language}.0", out var version) && version.Major < 10;

    private static string? Reference(StartingPoint start, Repository repository, List<StartStep> steps)
    {
        var version = start.CentralVersions is null ? $"Version=\"{start.Version}\" " : "";
        if (!EditedText.Edit(start.ProjectFile, text => ItemsInProject.Add(text, "PackageReference", Package, $"{version}PrivateAssets=\"all\"")))
            return $"{repository.Display(start.ProjectFile)} has no place for a reference. Add the package {Package} to it, then run factory init again.";

        steps.Add(new(repository.Display(start.ProjectFile), $"the package {Package}"));
        if (start.CentralVersions is { } central && EditedText.Edit(central, text => ItemsInProject.Add(text, "PackageVersion", Package, $"Version=\"{start.Version}\"")))
            steps.Add(new(repository.Display(central), $"its version, {start.Version}"));
        return null;
    }

    private static void Versioned(Repository repository, List<StartStep> steps)
    {
        // Blobs are found by the hash of their bytes; entries of the lock are lines that do not touch each other.
        var attributes = EditedText.AddLines(Path.Combine(repository.Root, ".gitattributes"), "**/.factory/blobs/** -text", "**/.factory/style.jsonl merge=union", "**/factory.lock.json merge=union");
        if (attributes > 0) steps.Add(new(".gitattributes", "how the lock merges, and that recorded answers keep their bytes"));

        var ignore = Path.Combine(repository.Root, ".gitignore");
        if (File.Exists(ignore) && File.ReadLines(ignore).Any(line => Ignored.Contains(line.Trim()))) return;
        if (EditedText.AddLines(ignore, "artifacts/factory/") > 0) steps.Add(new(".gitignore", "the records of runs"));
    }

    private static void Integrate(StartingPoint start, Repository repository, List<StartStep> steps)
    {
        var ci = start.Ci ?? CiFile.UsedBy(repository.Root);
        if (CiFile.Of(ci, repository.Root) is not var (path, what) || File.Exists(Path.Combine(repository.Root, path))) return;
        AtomicFile.Write(Path.Combine(repository.Root, path), start.Workflow(ci).ReplaceLineEndings("\n"));
        steps.Add(new(path, what));
    }
}

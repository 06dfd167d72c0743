using System.Diagnostics;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>Two people add a spec each, on branches of their own, and git merges the lock.</summary>
internal sealed class BranchesThatAddSpecs
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [TestCase("a-first", "z-last")]
    [TestCase("m-a", "n-z")]
    [TestCase("after-one", "after-two")]
    public async Task MergeWithoutAConflict(string one, string other)
    {
        using var repository = new SmallRepository("middle", "nought");
        repository.Write(".gitignore", "obj/\nartifacts/\n");
        repository.Write(".gitattributes", "**/factory.lock.json merge=union\n**/.factory/style.jsonl merge=union\n");
        await AddAsync(repository, "middle");
        Git(repository, "init", "-q", "-b", "main");
        Commit(repository, "Begin");

        Git(repository, "switch", "-q", "-c", "one");
        await AddAsync(repository, one);
        Commit(repository, "Add one");
        Assert.That(Git(repository, "diff", "--numstat", "main", "--", "Shop/factory.lock.json"), Does.StartWith("1\t0\t"), "a spec is one line");
        Git(repository, "switch", "-q", "main");
        Git(repository, "switch", "-q", "-c", "other");
        await AddAsync(repository, other);
        Commit(repository, "Add the other");

        Git(repository, "merge", "-q", "--no-edit", "one");

        Assert.That(repository.Lock.Entries.Select(entry => entry.SpecId), Is.EquivalentTo(["middle", "nought", one, other]));
        var result = await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(Git(repository, "status", "--porcelain"), Is.Empty);
    }

    private static async Task AddAsync(SmallRepository repository, string spec)
    {
        repository.WriteSpec(spec);
        Assert.That((await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right))).Status, Is.EqualTo(RunStatus.Passed));
    }

    private static void Commit(SmallRepository repository, string message)
    {
        Git(repository, "add", "-A");
        Git(repository, "commit", "-q", "-m", message);
    }

    private static string Git(SmallRepository repository, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        (string Name, string Value)[] settings =
        [
            ("GIT_AUTHOR_NAME", "A"), ("GIT_COMMITTER_NAME", "A"), ("GIT_AUTHOR_EMAIL", "a@example.com"), ("GIT_COMMITTER_EMAIL", "a@example.com"),
            ("GIT_CONFIG_GLOBAL", OperatingSystem.IsWindows() ? "NUL" : "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"),
        ];
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, output + errors.Result);
        return output;
    }
}

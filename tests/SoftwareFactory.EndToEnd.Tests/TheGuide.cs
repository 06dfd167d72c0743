namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>docs/getting-started.md, command by command, by somebody who has the tool and nothing else; and what the README shows of it.</summary>
public sealed class TheGuide : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("factory-");
    private Dictionary<string, string> _environment = [];

    [OneTimeSetUp]
    public void Install()
    {
        var packages = Path.Combine(PackedFactory.Root, "artifacts", "packages");
        var version = Path.GetFileName(Directory.EnumerateFiles(packages, "SoftwareFactory.Tool.*.nupkg").Single())["SoftwareFactory.Tool.".Length..^".nupkg".Length];
        var tools = Path.Combine(_home.FullName, "tools");
        var installed = Command.Run("dotnet", _home.FullName, "tool", "install", "SoftwareFactory.Tool", "--tool-path", tools, "--add-source", packages, "--version", version);
        Assert.That(installed.ExitCode, Is.Zero, installed.Output);
        _environment = new()
        {
            ["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}",
            ["RestoreAdditionalProjectSources"] = packages,
            ["MSBUILDTERMINALLOGGER"] = "off",
            ["GITHUB_ACTIONS"] = "",
            ["NO_COLOR"] = "",
        };
    }

    public void Dispose() => _home.Delete(recursive: true);

    [Test]
    public void SaysWhatHappens()
    {
        Follow();
        ASecondInitHasNothingToDo();
    }

    private void Follow()
    {
        var folder = _home.FullName;
        foreach (var command in GuidePage.Read("docs/getting-started.md"))
        {
            var run = Command.Bash($"{command.Text} && pwd > {_home.FullName}/folder", folder, _environment);

            Assert.That(run.ExitCode, command.Fails ? Is.Not.Zero : Is.Zero, $"{command.Text}\n{run.Output}");
            Assert.That(command.Missing(run.Output), Is.Null, $"{command.Text}\n{run.Output}");
            if (run.ExitCode == 0) folder = File.ReadAllText(Path.Combine(_home.FullName, "folder")).Trim();
        }
    }

    [Test]
    public void NamesTheCommandsThatInitNames()
    {
        var commands = GuidePage.Read("docs/getting-started.md").ToList();
        var init = commands.FindIndex(command => command.Text.StartsWith("factory init", StringComparison.Ordinal));
        var next = commands[init].Says.SkipWhile(line => line != "Next:").Skip(1).Select(line => line.Trim()).ToArray();

        Assert.That(next, Is.Not.Empty);
        Assert.That(commands.Skip(init + 1).Take(next.Length).Select(command => command.Text), Is.EqualTo(next));
    }

    private void ASecondInitHasNothingToDo()
    {
        var folder = Path.Combine(_home.FullName, "Sizes");
        var before = SampleCopy.Tree(folder);

        var again = Command.Bash("factory init --ci github", folder, _environment);

        Assert.That(again.Output, Does.StartWith("Nothing is left to do."));
        Assert.That(SampleCopy.Tree(folder), Is.EquivalentTo(before));
    }

    [Test]
    public void IsWhatTheReadmeShows()
    {
        var shown = GuidePage.Read("README.md");

        Assert.That(shown, Is.Not.Empty);
        Assert.That(shown.Select(command => (command.Text, string.Join('\n', command.Says))), Is.SubsetOf(GuidePage.Read("docs/getting-started.md").Select(command => (command.Text, string.Join('\n', command.Says)))));
    }

    [TestCase("factory ver", "verify")]
    [TestCase("factory lock ex", "explain")]
    [TestCase("factory run --mode up", "update")]
    public void CompletesInBash(string typed, string word)
    {
        var words = typed.Split(' ');
        var line = $"eval \"$(factory completion bash)\"; COMP_LINE='{typed}'; COMP_POINT={typed.Length}; COMP_WORDS=({string.Join(' ', words)}); COMP_CWORD={words.Length - 1}; _factory; printf '%s\\n' \"${{COMPREPLY[@]}}\"; complete -p factory";

        var completed = Command.Bash(line, _home.FullName, _environment);

        Assert.That(completed.Output.Split('\n'), Is.EqualTo([word, "complete -o default -F _factory factory", ""]));
    }

    [Test]
    public void KeepsColoursForTerminalsAndForThoseWhoWantThem()
    {
        // It pretends to be a terminal.
        if (!File.Exists("/usr/bin/script")) Assert.Ignore("There is no script(1).");
        const string OnTerminal = "TERM=xterm-256color script --quiet --command 'factory dance' /dev/null";
        const string Colour = "\u001b\\[[0-9;]*m";

        Assert.That(Command.Bash($"unset NO_COLOR; {OnTerminal}", _home.FullName, _environment).Output, Does.Match(Colour), "or the others would prove nothing");
        Assert.That(Command.Bash($"NO_COLOR=1 {OnTerminal}", _home.FullName, _environment).Output, Does.Contain("dance").And.Not.Match(Colour));
        Assert.That(Command.Bash("factory dance", _home.FullName, _environment).Output, Does.Contain("dance").And.Not.Match(Colour));
    }
}

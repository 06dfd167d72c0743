using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.RegularExpressions;
using SoftwareFactory.Tool.Commands;

namespace SoftwareFactory.Tests.Tool;

/// <summary>What the command <c>factory</c> says of itself.</summary>
internal sealed partial class TheCommands
{
    private static readonly RootCommand Root = FactoryCommand.Create();

    private static IEnumerable<string> Names => Leaves(Root).Select(leaf => leaf.Name);

    [TestCaseSource(nameof(Names))]
    public void EachShowsACallOfItThatIsUnderstood(string name)
    {
        var example = Example().Match(Leaves(Root).Single(leaf => leaf.Name == name).Command.Description!);

        Assert.That(example.Success, "a description ends with a call");
        Assert.That(example.Groups[1].Value, Does.StartWith(name[..name.IndexOf(' ', StringComparison.Ordinal)]));
        var parsed = Root.Parse(example.Groups[1].Value["factory ".Length..]);
        Assert.That(parsed.Errors, Is.Empty);
        Assert.That(PathOf(parsed.CommandResult), Is.EqualTo(name));
    }

    [TestCaseSource(nameof(Names))]
    public void EachStandsInTheReference(string name)
    {
        var page = File.ReadAllText(Path.Combine(SmallRepository.Sources, "docs", "commands.md"));

        Assert.That(page, Does.Contain($"`{name}").Or.Contain($", `{name[(name.LastIndexOf(' ') + 1)..]}"));
    }

    [Test]
    public void AreCompletedByTheDirectiveThatShellsAsk()
    {
        Assert.That(Root.Directives, Has.Some.InstanceOf<SuggestDirective>());
        Assert.That(Root.Parse("run --mode ").GetCompletions().Select(completion => completion.Label), Is.SupersetOf(["locked", "update", "refresh"]));
    }

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string name = "factory") =>
        command.Subcommands.SelectMany(child => child.Subcommands.Count == 0 ? [($"{name} {child.Name}", child)] : Leaves(child, $"{name} {child.Name}"));

    private static string PathOf(System.CommandLine.Parsing.SymbolResult? result) =>
        result is System.CommandLine.Parsing.CommandResult { Command: var command } ? command is RootCommand ? "factory" : $"{PathOf(result.Parent)} {command.Name}" : "";

    // Placeholders such as <run> are as good an argument as any; optional ones stand in brackets.
    [GeneratedRegex(@": (factory .*)$")]
    private static partial Regex Example();
}

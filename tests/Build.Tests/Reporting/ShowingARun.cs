using SoftwareFactory.Tool.Commands;
using Spectre.Console;

namespace Build.Tests.Reporting;

/// <summary>What the tool and the Cake targets show of a run that asks models.</summary>
public sealed class ShowingARun
{
    private static readonly string[] Lines =
    [
        "  Factory: Generate: 3 parts",
        "  Factory: Generate: 1 of 3 parts answered, 15 tokens, about 0.02 USD, 4 s left (pricing.tier [a], attempt 1)",
        "specs/a.spec.md(1,1): error SF3102: the server [1] did not answer.",
    ];

    [Test]
    public async Task IsLineByLineWhereNobodyLooks() =>
        Assert.That(await ShowAsync(AnsiSupport.No, InteractionSupport.No), Is.EqualTo(string.Concat(Lines.Select(line => line + Environment.NewLine))));

    [Test]
    public async Task MovesABarOnATerminal()
    {
        Assume.That(Environment.GetEnvironmentVariable("NO_COLOR"), Is.Null.Or.Empty);
        var shown = await ShowAsync(AnsiSupport.Yes, InteractionSupport.Yes);

        Assert.That(shown, Does.Contain("1 of 3 parts answered, 15 tokens").And.Contain("33%"));
        Assert.That(shown, Does.Contain("\u001b[0J" + Lines[2]), "what is no progress stands whole, and nothing of the bar beside it");
        Assert.That(shown, Does.Not.Contain("Factory: Generate"), "progress is the bar, and no line");
    }

    [Test]
    public async Task GivesTheExitCodeOfTheWork() =>
        Assert.That(await RunDisplay.ShowAsync(Console(new StringWriter(), AnsiSupport.Yes, InteractionSupport.Yes), _ => Task.FromResult(3)), Is.EqualTo(3));

    private static async Task<string> ShowAsync(AnsiSupport ansi, InteractionSupport interaction)
    {
        using var writer = new StringWriter();
        await RunDisplay.ShowAsync(Console(writer, ansi, interaction), say =>
        {
            foreach (var line in Lines) say(line);
            return Task.FromResult(0);
        });
        return writer.ToString();
    }

    private static IAnsiConsole Console(TextWriter writer, AnsiSupport ansi, InteractionSupport interaction)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = ansi, Interactive = interaction, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 200;
        return console;
    }
}

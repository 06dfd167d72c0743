using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace SoftwareFactory.Tool.Commands;

/// <summary>
/// Shows what a build says: on a terminal with a bar that moves as parts are answered, elsewhere line by line as it comes. Colours and bars only where
/// the terminal takes them and <c>NO_COLOR</c> is not set.
/// </summary>
internal static partial class RunDisplay
{
    /// <summary>Runs the work and shows the lines that it says.</summary>
    internal static Task<int> ShowAsync(IAnsiConsole console, Func<Action<string>, Task<int>> work) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true } && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            ? console.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(progress =>
                {
                    var bar = progress.AddTask("Intake", maxValue: 1);
                    bar.IsIndeterminate = true;
                    return work(line => Show(console, bar, line));
                })
            : work(console.Profile.Out.Writer.WriteLine);

    private static void Show(IAnsiConsole console, ProgressTask bar, string line)
    {
        if (Answered().Match(line) is { Success: true } answered)
        {
            bar.IsIndeterminate = false;
            bar.MaxValue = Number(answered.Groups["parts"]);
            bar.Value = Number(answered.Groups["answered"]);
            bar.Description = Markup.Escape(answered.Groups["what"].Value);
        }
        else if (AtWork().Match(line) is { Success: true } stage)
        {
            bar.IsIndeterminate = true;
            bar.Description = Markup.Escape(stage.Groups["what"].Value);
        }
        else console.Write(new ErasingLine(line));
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*Factory: (?<what>[A-Z]\w+: (?<answered>\d+) of (?<parts>\d+) parts? answered.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Answered();

    [GeneratedRegex(@"^\s*Factory: (?<what>[A-Z]\w+: \d+ parts?)$", RegexOptions.CultureInvariant)]
    private static partial Regex AtWork();
}

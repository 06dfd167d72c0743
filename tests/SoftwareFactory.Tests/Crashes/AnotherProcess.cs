using System.Diagnostics;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Crashes;

/// <summary>Another process that works on a repository of a test.</summary>
internal static class AnotherProcess
{
    /// <summary>It holds the project until its input ends.</summary>
    internal const string Holds = "hold";

    /// <summary>It runs the line, and writes how the run ended and what stopped it.</summary>
    internal const string Runs = "run";

    internal static ScriptedModel Model => ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right));

    /// <summary>Starts a command with its input and output in our hands.</summary>
    internal static Process Start(IEnumerable<string> command) =>
        Process.Start(new ProcessStartInfo(command.First(), command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <summary>Starts a command that must end well.</summary>
    /// <returns>What it writes.</returns>
    internal static async Task<string> SaidByAsync(IEnumerable<string> command)
    {
        using var process = Start(command);
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, said);
        return said.Trim();
    }

    internal static async Task<int> HoldAsync(string root)
    {
        using var repository = new SmallRepository(new DirectoryInfo(root));
        using var line = new ProductionLine(repository.Project(FactoryMode.Update), null, TimeProvider.System, _ => ScriptedModel.Never);
        await Console.Out.WriteLineAsync("held");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    internal static async Task<int> RunAsync(string root)
    {
        using var repository = new SmallRepository(new DirectoryInfo(root));
        using var line = new ProductionLine(repository.Project(FactoryMode.Refresh), null, TimeProvider.System, _ => Model);
        await Console.Out.WriteLineAsync(Describe(await line.RunToAsync(Stage.Release, CancellationToken.None)));
        return 0;
    }

    internal static string Describe(LineResult result) => $"{result.Status?.ToString() ?? "Unfinished"}: {string.Join(' ', SmallRepository.Ids(result).Distinct())}";
}

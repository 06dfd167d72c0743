using System.CommandLine;
using SoftwareFactory.Tool.Starter;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory completion &lt;shell&gt;</c>: prints what makes a shell complete the command; it asks the command itself, by its directive <c>[suggest]</c>.</summary>
internal static class CompletionCommand
{
    internal static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Prints a script that completes the command in a shell: factory completion bash") { shell };
        command.SetAction(parsed =>
        {
            Console.Write(Starters.Read($"completion/factory.{parsed.GetRequiredValue(shell)}"));
            return ExitCodes.Passed;
        });
        return command;
    }
}

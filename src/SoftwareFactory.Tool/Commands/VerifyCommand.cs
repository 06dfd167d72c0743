using System.CommandLine;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory verify</c>: specs, templates, lock and outputs of all projects found agree. Asks nobody and compiles nothing.</summary>
internal static class VerifyCommand
{
    internal static Command Create()
    {
        var project = CommonOptions.Project();
        var json = CommonOptions.Json();
        var command = new Command("verify", "Checks that specs, templates, lock and outputs agree: factory verify --json") { project, json };
        command.SetAction((parsed, cancellation) => TargetRun.RunAsync("FactoryVerify", parsed.GetValue(project), [], parsed.GetValue(json), cancellation));
        return command;
    }
}

using System.CommandLine;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory style</c>.</summary>
internal static class StyleCommand
{
    internal static Command Create()
    {
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("style", "Prints the conventions that the project's own code follows: factory style") { project, json };
        command.SetAction((parsed, cancellation) => ReportRun.RunAsync("FactoryStyle", parsed.GetValue(project), [], parsed.GetValue(json), cancellation));
        return command;
    }
}

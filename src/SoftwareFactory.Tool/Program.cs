using System.CommandLine;
using SoftwareFactory.Tool.Commands;
using SoftwareFactory.Tool.Commands.Incidents;

var root = new RootCommand("Runs the line on projects that reference SoftwareFactory.MSBuild, and answers questions about it.")
{
    NewCommand.Create(),
    RunCommand.Create(),
    VerifyCommand.Create(),
    LockCommand.Create(),
    StyleCommand.Create(),
    IncidentCommand.Create(),
    TraceCommand.Create(),
    IndexCommand.Create(),
    RunsCommand.Create(),
    RecallCommand.Create(),
    ReplayCommand.Create(),
    ReproduceCommand.Create(),
    ReportCommand.Create(),
    MetricsCommand.Create(),
};
var parsed = root.Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCodes.BadUsage : exit;

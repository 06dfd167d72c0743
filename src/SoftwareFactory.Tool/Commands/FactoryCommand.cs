using System.CommandLine;
using SoftwareFactory.Tool.Commands.Incidents;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory</c> and all that it can be told. A command's description ends with a call of it that works.</summary>
internal static class FactoryCommand
{
    internal static RootCommand Create() => new("Runs the line on projects that reference SoftwareFactory.MSBuild, and answers questions about it.")
    {
        InitCommand.Create(),
        NewCommand.Create(),
        RunCommand.Create(),
        VerifyCommand.Create(),
        LockCommand.Create(),
        StyleCommand.Create(),
        ApproveCommand.Create(),
        IncidentCommand.Create(),
        TraceCommand.Create(),
        IndexCommand.Create(),
        RunsCommand.Create(),
        RecallCommand.Create(),
        AdoptCommand.Create(),
        EjectCommand.Create(),
        ReplayCommand.Create(),
        ReproduceCommand.Create(),
        ReportCommand.Create(),
        MetricsCommand.Create(),
        CompletionCommand.Create(),
    };
}

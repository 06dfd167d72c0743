using System.CommandLine;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory lock explain|prune</c>.</summary>
internal static class LockCommand
{
    internal static Command Create() => new("lock", "Answers questions about the lock, and clears it.") { Explain(), Prune() };

    private static Command Explain()
    {
        var spec = new Argument<string>("spec") { Description = "The spec's id, such as pricing.bulk-discount." };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("explain", "Says why a spec's locked answer holds or does not: factory lock explain pricing.bulk-discount") { spec, project, json };
        command.SetAction((parsed, cancellation) => ReportRun.RunAsync("FactoryLockExplain", parsed.GetValue(project), [$"-p:FactorySpecId={parsed.GetRequiredValue(spec)}"], parsed.GetValue(json), cancellation));
        return command;
    }

    private static Command Prune()
    {
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("prune", "Removes answers and blobs that no spec uses any more: factory lock prune") { project, json };
        command.SetAction((parsed, cancellation) => ReportRun.RunAsync("FactoryLockPrune", parsed.GetValue(project), [], parsed.GetValue(json), cancellation));
        return command;
    }
}

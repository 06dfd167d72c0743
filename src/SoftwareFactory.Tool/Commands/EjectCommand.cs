using System.CommandLine;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory eject &lt;spec&gt;</c>: hands a part over to people for good.</summary>
internal static class EjectCommand
{
    internal static Command Create()
    {
        var spec = new Argument<string>("spec") { Description = "The spec's id, such as pricing.bulk-discount." };
        var reason = new Option<string?>("--reason") { Description = "Why, for the record." };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("eject", "Hands a part over to people for good: factory eject pricing.bulk-discount --reason \"prices come from a service now\"") { spec, reason, project, json };
        command.SetAction((parsed, cancellation) => ReportRun.RunAsync(
            "FactoryEject",
            parsed.GetValue(project),
            [$"-p:FactorySpecId={parsed.GetRequiredValue(spec)}", .. parsed.GetValue(reason) is { } why ? [$"-p:FactoryReason={CommonOptions.Escape(why)}"] : Array.Empty<string>()],
            parsed.GetValue(json),
            cancellation));
        return command;
    }
}

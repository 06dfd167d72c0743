using System.CommandLine;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory run</c>: one run of the line over all projects found.</summary>
internal static class RunCommand
{
    private static readonly string[] Modes = ["locked", "update", "refresh"];

    internal static Command Create()
    {
        var project = CommonOptions.Project();
        var mode = new Option<string>("--mode", "-m") { Description = "locked, update or refresh.", DefaultValueFactory = _ => "locked" };
        mode.AcceptOnlyFromAmong(Modes);
        var model = new Option<string?>("--model") { Description = "openai:<id>, anthropic:<id> or ollama:<id>; default: FACTORY_MODEL or factory.yaml." };
        var only = new Option<string[]>("--only") { Description = "Specs to ask for, by id; all others stay as the lock has them.", AllowMultipleArgumentsPerToken = true };
        var json = CommonOptions.Json();
        var command = new Command("run", "Runs the line: factory run --mode update") { project, mode, model, only, json };
        command.SetAction((parsed, cancellation) => TargetRun.RunAsync(
            "Factory",
            parsed.GetValue(project),
            [$"-p:FactoryMode={parsed.GetValue(mode)}", .. parsed.GetValue(model) is { } given ? [$"-p:FactoryModel={given}"] : Array.Empty<string>(), .. parsed.GetValue(only) is { Length: > 0 } named ? [$"-p:FactoryOnly={string.Join("%3B", named)}"] : Array.Empty<string>()],
            parsed.GetValue(json),
            cancellation));
        return command;
    }
}

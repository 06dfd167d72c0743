using System.CommandLine;
using System.Text.Json;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory verify</c>: specs, templates, lock and outputs of all projects found agree. Asks nobody and compiles nothing.</summary>
internal static class VerifyCommand
{
    internal static Command Create()
    {
        var project = CommonOptions.Project();
        var json = CommonOptions.Json();
        var ledger = new Option<string?>("--ledger") { Description = "Check ledgers instead: a file, a folder, or all runs of the repository.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Checks that specs, templates, lock and outputs agree: factory verify --json") { project, ledger, json };
        command.SetAction((parsed, cancellation) => parsed.GetResult(ledger) is not null ? Task.FromResult(VerifyLedgers(parsed.GetValue(ledger), parsed.GetValue(project), parsed.GetValue(json))) : TargetRun.RunAsync("FactoryVerify", parsed.GetValue(project), [], parsed.GetValue(json), cancellation));
        return command;
    }

    private static int VerifyLedgers(string? path, string? project, bool json)
    {
        var start = Path.GetFullPath(project ?? Environment.CurrentDirectory);
        var (ledgers, findings) = LedgerVerification.Verify(path, File.Exists(start) ? Path.GetDirectoryName(start)! : start);
        if (ledgers == 0) return CommonOptions.BadUsage($"There is no ledger in {path ?? "artifacts/factory/runs"}.");

        if (json) Console.WriteLine(JsonSerializer.Serialize(new { ledgers, findings = findings.Select(finding => new { path = finding.Location.Path, line = finding.Location.Line, level = finding.Level.ToString().ToLowerInvariant(), rule = finding.Rule.Id, message = finding.Message }) }, JsonSerializerOptions.Web));
        else Console.WriteLine(string.Join(Environment.NewLine, findings.Select(finding => finding.ToString()).Append($"{ledgers} ledger(s), {findings.Count} not whole.")));
        return findings.Any(finding => finding.Stops) ? ExitCodes.Stopped : ExitCodes.Passed;
    }
}

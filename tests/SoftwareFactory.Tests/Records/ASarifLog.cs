using System.Diagnostics;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Records;

/// <summary>The published validator of SARIF (npm, <c>@microsoft/sarif-multitool</c>) judges the log of a run that stopped, with a waiver in it.</summary>
internal sealed class ASarifLog
{
    private static readonly string Folder = Path.Combine(SmallRepository.Sources, "tests", "SoftwareFactory.Tests", "SarifValidator");

    [Test]
    public async Task IsAcceptedByThePublishedValidator()
    {
        if (!OperatingSystem.IsLinux() || !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "npm"))))
            Assert.Ignore("npm is not installed, or its tool is another one here.");

        using var repository = new SmallRepository("pieces", "pairs");
        repository.Write("Shop/specs/pairs.spec.md", repository.Read("Shop/specs/pairs.spec.md").Replace("| 3 | 6 | R1 |", "| 3 | 6 | R1 |\n| 3 | 6 | R1 |", StringComparison.Ordinal));
        repository.Write("factory.yaml", "rework:\n  max: 0\nrules:\n  SF1114: note\nwaivers:\n  - rule: SF4501\n    part: pairs\n    reason: known\n    until: 2999-12-31\n");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Wrong)));
        var log = repository.PathTo("artifacts/factory/findings.sarif");
        var results = JsonNode.Parse(await File.ReadAllTextAsync(log))!["runs"]![0]!["results"]!.AsArray();
        Assert.That(results.Select(result => result!["suppressions"]), Has.Some.Null.And.Some.Not.Null);

        var repeated = results.Single(result => (string?)result!["ruleId"] == "SF1114")!;
        Assert.That((int?)repeated["relatedLocations"]![0]!["physicalLocation"]!["region"]!["startLine"], Is.EqualTo((int?)repeated["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] - 1));
        Assert.That(repeated["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.AsArray(), Has.Count.EqualTo(2));

        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.That(await RunAsync("npm", Folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts"), Is.Zero);

        // What its postinstall script does.
        var tool = Path.Combine(Folder, "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(tool, File.GetUnixFileMode(tool) | UnixFileMode.UserExecute);
        var report = repository.PathTo("validation.sarif");
        await RunAsync(tool, repository.Root, "validate", log, "--output", report, "--log", "ForceOverwrite");

        var judged = JsonNode.Parse(await File.ReadAllTextAsync(report))!["runs"]![0]!;
        Assert.That(judged["results"]!.AsArray().Where(result => result!["level"]?.ToString() == "error").Select(result => result!.ToJsonString()), Is.Empty);
        Assert.That(judged["invocations"]?[0]?["executionSuccessful"]?.GetValue<bool>() ?? true, Is.True);
    }

    private static async Task<int> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

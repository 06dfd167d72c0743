using System.Text.Json;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>The packed tool, installed as a user would install it, on the sample shop.</summary>
public sealed class TheTool : IDisposable
{
    private SampleCopy _copy = null!;
    private string _factory = null!;

    [OneTimeSetUp]
    public void Install()
    {
        _copy = new SampleCopy();
        var tools = Path.Combine(_copy.Root, "tools");
        var packages = Path.Combine(_copy.Root, "artifacts", "packages");
        var version = Path.GetFileName(Directory.EnumerateFiles(packages, "SoftwareFactory.Tool.*.nupkg").Single())["SoftwareFactory.Tool.".Length..^".nupkg".Length];
        var installed = Command.Run("dotnet", _copy.Root, "tool", "install", "SoftwareFactory.Tool", "--tool-path", tools, "--add-source", packages, "--version", version);
        Assert.That(installed.ExitCode, Is.Zero, installed.Output);
        _factory = Path.Combine(tools, OperatingSystem.IsWindows() ? "factory.exe" : "factory");
    }

    public void Dispose() => _copy?.Dispose();

    [Test]
    public void RunsTheLineAndVerifies()
    {
        var run = Factory("run");
        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("Factory: Shop ran the line (run "));

        var verify = Factory("verify", "--json");
        Assert.That(verify.ExitCode, Is.Zero, verify.Output);
        using var answer = JsonDocument.Parse(verify.Output);
        Assert.That(answer.RootElement.GetProperty("projects")[0].GetProperty("status").GetString(), Is.EqualTo("passed"));

        GoesBackToTheRun(run.Output.Split("(run ")[1].Split(':')[0]);
    }

    private void GoesBackToTheRun(string run)
    {
        var whole = Factory("verify", "--ledger");
        Assert.That((whole.ExitCode, whole.Output.Contains("ledger(s), 0 not whole.", StringComparison.Ordinal)), Is.EqualTo((0, true)), whole.Output);

        var damaged = Path.Combine(_copy.Root, "damaged.jsonl");
        File.WriteAllText(damaged, File.ReadAllText(Path.Combine(_copy.Root, "artifacts", "factory", "runs", run, "Shop", "ledger.jsonl")).Replace("\"to\":\"Compiled\"", "\"to\":\"Released\"", StringComparison.Ordinal));
        var named = Factory("verify", "--ledger", damaged, "--json");
        Assert.That(named.ExitCode, Is.EqualTo(1), named.Output);
        using var answer = JsonDocument.Parse(named.Output);
        var finding = answer.RootElement.GetProperty("findings")[0];
        Assert.That((finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString()), Is.EqualTo(("SF5001", "damaged.jsonl")), "relative to the repository");
        Assert.That(File.ReadLines(damaged).ElementAt(finding.GetProperty("line").GetInt32() - 1), Does.Contain("\"to\":\"Released\"").And.Contain("\"from\":\"Conformed\""));

        Assert.That(Factory("runs", "--status", "passed", "--json").Output, Does.Contain(run));
        Assert.That(Factory("runs", run, run).Output, Does.Contain("samples/Shop/Shop/Shop.csproj: nothing changed"));
        Assert.That(Factory("metrics", "--json").Output, Does.Contain("\"stopped runs\"").And.Contain("\"passed\": "));
        Assert.That(File.ReadAllText(Path.Combine(_copy.Root, "samples", "Shop", Factory("report", run).Output.Trim())), Does.Contain("pricing.tier-price"));

        var replay = Factory("replay", run);
        Assert.That((replay.ExitCode, replay.Output.Contains("then passed, now passed, the same course.", StringComparison.Ordinal)), Is.EqualTo((0, true)), replay.Output);
        using var trace = JsonDocument.Parse(Factory("trace", "pricing.tier-price", "--json").Output);
        var again = Factory("reproduce", trace.RootElement.GetProperty("parts")[0].GetProperty("serial").GetString()!);
        Assert.That((again.ExitCode, again.Output.Contains("bytes, reproduced", StringComparison.Ordinal)), Is.EqualTo((0, true)), again.Output);
    }

    [Test]
    public void WritesASpecThatTheLineStopsOverUntilAPersonHasFilledItIn()
    {
        var made = Factory("new", "state-machine", "returns.parcel");
        Assert.That(made.ExitCode, Is.Zero, made.Output);
        Assert.That(File.Exists(_copy.PathTo("specs/returns/parcel.spec.md")));
        Assert.That(Factory("new", "state-machine", "returns.parcel").ExitCode, Is.EqualTo(2), "nothing is written over");

        var run = Factory("run", "--json");
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.That(
            answer.RootElement.GetProperty("projects")[0].GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("rule").GetString(), finding.GetProperty("line").GetInt32())),
            Is.EqualTo(new[] { ("SF1102", 4), ("SF1101", 5), ("SF1106", 25), ("SF1107", 28) }));
        File.Delete(_copy.PathTo("specs/returns/parcel.spec.md"));

        IsAnIncidentUntilItIsPrevented(answer.RootElement.GetProperty("runId").GetString()!);
    }

    private void IsAnIncidentUntilItIsPrevented(string run)
    {
        // The same stop on two machines of a CI.
        foreach (var other in "012".Where(digit => digit != run[^1]).Take(2).Select(digit => run[..^1] + digit))
            foreach (var file in Directory.EnumerateFiles(Path.Combine(_copy.Root, "artifacts", "factory", "runs", run, "Shop")))
            {
                var copied = Path.Combine(_copy.Root, "ci", other, "Shop", Path.GetFileName(file));
                Directory.CreateDirectory(Path.GetDirectoryName(copied)!);
                File.WriteAllText(copied, File.ReadAllText(file).Replace(run, other, StringComparison.Ordinal));
            }

        Assert.That(Factory("index", Path.Combine(_copy.Root, "ci")).Output, Does.Contain(" run(s) and "));
        var recurring = Factory("verify");
        Assert.That((recurring.ExitCode, recurring.Output.Contains("SF5021", StringComparison.Ordinal)), Is.EqualTo((1, true)), recurring.Output);

        Assert.That(Factory("incident", "open", "no-such-run").ExitCode, Is.EqualTo(2));
        Assert.That(Factory("incident", "open", run).ExitCode, Is.Zero);
        using var list = JsonDocument.Parse(Factory("incident", "list", "--status", "open", "--json").Output);
        var incident = list.RootElement.GetProperty("incidents")[0];
        Assert.That((incident.GetProperty("rule").GetString(), incident.GetProperty("stage").GetString(), incident.GetProperty("lastRun").GetString()), Is.EqualTo(("SF1102", "Intake", run)));
        var id = incident.GetProperty("id").GetString()!;
        Assert.That(Factory("incident", "show", id).Output, Does.Contain($"id: {id}").And.Contain("## Cause"));

        Command Close(string link) => Factory("incident", "close", id, "--root-cause", "spec", "--level", "test", "--prevention", "The line is tested.", "--link", link);
        var stopped = Close("rule:SF1102");
        Assert.That((stopped.ExitCode, stopped.Output.Contains("SF5023", StringComparison.Ordinal)), Is.EqualTo((1, true)), stopped.Output);
        Assert.That(Close("holdout:pricing.tier-price#R2").ExitCode, Is.Zero);
        Assert.That(Factory("incident", "reopen", id, "--reason", "It came again.").ExitCode, Is.Zero);

        var verify = Factory("verify");
        Assert.That((verify.ExitCode, verify.Output.Contains("SF5022", StringComparison.Ordinal)), Is.EqualTo((1, true)), verify.Output);
        Assert.That(Close("rule:SF1104").ExitCode, Is.Zero);
        Directory.Delete(_copy.PathTo(".factory/incidents"), recursive: true);
    }

    [Test]
    public void ExplainsTheLockAndPrunesIt()
    {
        var explained = Factory("lock", "explain", "pricing.tier-price", "--json");
        Assert.That(explained.ExitCode, Is.Zero, explained.Output);
        using var answer = JsonDocument.Parse(explained.Output);
        Assert.That((answer.RootElement.GetProperty("holds").GetBoolean(), answer.RootElement.GetProperty("model").GetString()), Is.EqualTo((true, "sample:handwritten")));

        Assert.That(Factory("lock", "explain", "no.such-spec").ExitCode, Is.EqualTo(1));
        Assert.That(Factory("lock", "prune").Output, Does.Contain("0 spec(s), 0 blob(s) and 0 record(s) removed."));
    }

    [Test]
    public void LeadsFromACrashOfAShippedReleaseToItsClauseAfterFormattingAndMoving()
    {
        using var copy = new SampleCopy();
        var app = Path.Combine(copy.Root, "samples", "App");
        Directory.CreateDirectory(app);
        File.WriteAllText(Path.Combine(app, "App.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Shop/Shop/Shop.csproj" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(app, "Program.cs"), "System.Console.WriteLine(Shop.Pricing.TierPrice.LineTotal(10m, -1));\n");
        var built = Command.Run("dotnet", app, "build", "-c", "Release", "-p:DebugType=none", "-nologo", "-v:q", "-tl:off");
        Assert.That(built.ExitCode, Is.Zero, built.Output);
        var crash = Command.Run("dotnet", app, "bin/Release/net10.0/App.dll");
        Assert.That(crash.Output, Does.Contain("at Shop.Pricing.TierPrice.LineTotal(Decimal listPrice, Int32 quantity)").And.Not.Contain(".cs:line"));

        File.WriteAllText(copy.PathTo(".editorconfig"), "root = true\n[*.cs]\nindent_size = 2\ncsharp_new_line_before_open_brace = none\n");
        var before = File.ReadAllText(copy.PathTo("Pricing/TierPrice.cs"));
        var formatted = Command.Run("dotnet", copy.Root, "format", "whitespace", copy.PathTo("Pricing"), "--folder");
        Assert.That(formatted.ExitCode, Is.Zero, formatted.Output);
        Assert.That(File.ReadAllText(copy.PathTo("Pricing/TierPrice.cs")), Does.Contain("public static class TierPrice {\n").And.Not.EqualTo(before));
        Directory.CreateDirectory(copy.PathTo("Moved"));
        File.Move(copy.PathTo("Pricing/TierPrice.cs"), copy.PathTo("Moved/Tiers.cs"));

        var trace = Command.Feed(crash.Output, _factory, Path.Combine(copy.Root, "samples", "Shop"), "trace", "-", "--assembly", Path.Combine(app, "bin", "Release", "net10.0", "Shop.dll"), "--json");
        Assert.That(trace.ExitCode, Is.Zero, trace.Output);
        using var answer = JsonDocument.Parse(trace.Output);
        var place = answer.RootElement.GetProperty("places")[0];
        Assert.That(
            (place.GetProperty("spec").GetString(), place.GetProperty("state").GetString(), place.GetProperty("path").GetString(), place.GetProperty("clauses").EnumerateArray().Single().GetString()),
            Is.EqualTo(("pricing.tier-price", "moved", "samples/Shop/Shop/Moved/Tiers.cs", "R6")));
        Assert.That(answer.RootElement.GetProperty("parts")[0].GetProperty("outputs")[0].GetProperty("state").GetString(), Is.EqualTo("moved"));
    }

    [Test]
    public void RecallsAndHolds()
    {
        using var copy = new SampleCopy();
        Command Asked(params string[] arguments) => Command.Run(_factory, Path.Combine(copy.Root, "samples", "Shop"), arguments);

        Assert.That(Asked("recall", "--template", "value-object@1", "--hold", "--reason", "Rounds twice.").Output, Does.Contain("3 part(s) put on hold."));
        var build = Command.Run("dotnet", copy.Root, "build", copy.Shop, "-nologo", "-v:q", "-tl:off");
        Assert.That(build.Output, Does.Contain("error SF5040: "), build.Output);
        Assert.That(Asked("recall", "--template", "value-object", "--release").ExitCode, Is.Zero);
        Assert.That(Asked("recall", "--model", "nobody").ExitCode, Is.EqualTo(1));
        Assert.That(Asked("runs", "--json").Output, Does.Contain("\"runs\": []"));
    }

    [TestCase("trace")]
    [TestCase("trace", "--assembly", "no-such.dll")]
    [TestCase("recall")]
    [TestCase("recall", "--spec", "values.sku", "--hold")]
    [TestCase("runs", "--since", "some day")]
    [TestCase("index", "no/such/folder")]
    [TestCase("run", "--mode", "sometimes")]
    [TestCase("new", "function")]
    [TestCase("new", "function", "Not An Id")]
    [TestCase("new", "no-such-template", "a.b")]
    [TestCase("verify", "--project", "no/such/folder")]
    [TestCase("dance")]
    public void EndsWithTwoWhenCalledWrongly(params string[] arguments)
    {
        var command = Factory(arguments);
        Assert.That(command.ExitCode, Is.EqualTo(2), command.Output);
        Assert.That(command.Output, Does.Not.Contain("   at "), "no stack trace");
    }

    private Command Factory(params string[] arguments) => Command.Run(_factory, Path.Combine(_copy.Root, "samples", "Shop"), arguments);
}

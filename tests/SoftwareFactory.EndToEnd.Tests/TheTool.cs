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

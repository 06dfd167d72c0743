using SoftwareFactory.Inspection.Test;

namespace SoftwareFactory.Inspection.Tests.Test;

/// <summary>A part that harms the test process costs its own example; the others still run.</summary>
public sealed class HostileExamples
{
    private const string Harm = """
        if (quantity != 13) return quantity;
        {0}
        return quantity;
        """;

    [TestCase("Environment.Exit(0);", "SF4504", "exit code 0")]
    [TestCase("Environment.Exit(7);", "SF4504", "exit code 7")]
    [TestCase("Environment.FailFast(\"x\");", "SF4504", "exit code")]
    [TestCase("return Apply(quantity) + 1;", "SF4504", "exit code")]
    [TestCase("new System.Threading.Thread(() => throw new Exception()) { IsBackground = true }.Start(); System.Threading.Thread.Sleep(-1);", "SF4504", "exit code")]
    [TestCase("while (true) { }", "SF4503", "did not end within 3 s")]
    [TestCase("System.Threading.Thread.Sleep(-1);", "SF4503", "did not end within 3 s")]
    public async Task StopTheirOwnPartOnly(string harm, string rule, string why)
    {
        using var project = new TestProject();
        var result = await project.TestAsync(
            TimeSpan.FromSeconds(3),
            CancellationToken.None,
            TestPart.Function(
                Harm.Replace("{0}", harm, StringComparison.Ordinal),
                TestPart.Row("R1", 10, "1", "1"),
                TestPart.Row("R2", 11, "13", "13"),
                TestPart.Row("R3", 12, "2", "2")),
            TestPart.Function("return quantity;", TestPart.Row("R1", 20, "1", "1")) with { Id = "other", Template = "namespace Shop.Pricing; public static class Other { «body statements?» }", Answers = new Dictionary<string, string>(), Examples = [TestPart.Call("R1", 20, "1", "1")] });
        Assert.That(result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Location.Line}"), Is.EqualTo(new[] { $"{rule} 11" }), string.Join('\n', result.Findings));
        Assert.That(result.Findings[0].Message, Does.Contain(why));
        Assert.That(result.Examples.Count(example => example.Outcome == ExampleOutcome.Passed), Is.EqualTo(3));
    }

    [Test]
    public async Task MayWriteAsMuchAsTheyLike()
    {
        using var project = new TestProject();
        const string Body = """
            using var output = Console.OpenStandardOutput();
            for (var i = 0; i < 2_000; i++) output.Write(new byte[10_000]);
            Console.Error.WriteLine("{\"event\":\"done\"}");
            return quantity;
            """;
        var result = await project.TestAsync(TestPart.Function(Body, TestPart.Row("R1", 10, "1", "1")));
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public async Task SeeNoEnvironmentAndAnEmptyFolder()
    {
        using var project = new TestProject();
        Environment.SetEnvironmentVariable("FACTORY_API_KEY", "secret");
        var result = await project.TestAsync(TestPart.Function(
            "return quantity;",
            TestPart.Call("R1", 10, "Environment.GetEnvironmentVariable(\"FACTORY_API_KEY\")", "null"),
            TestPart.Call("R1", 11, "System.IO.Directory.GetFileSystemEntries(Environment.CurrentDirectory).Length", "0"),
            TestPart.Call("R1", 12, "Console.In.ReadLine()", "null"),
            TestPart.Call("R1", 13, "1.5.ToString(new System.Globalization.CultureInfo(\"de-DE\"))", "\"1.5\"")));
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public void EndWithTheRun()
    {
        using var project = new TestProject();
        using var cancellation = new CancellationTokenSource();
        var mark = Path.Combine(project.Folder, "started");
        using var watch = new FileSystemWatcher(project.Folder) { EnableRaisingEvents = true };
        watch.Created += (_, e) =>
        {
            if (e.FullPath == mark)
                cancellation.Cancel();
        };
        var run = project.TestAsync(TimeSpan.FromMinutes(10), cancellation.Token, TestPart.Function($"System.IO.File.WriteAllText(@\"{mark}\", \"\"); while (true) {{ }}", TestPart.Row("R1", 10, "1", "1")));
        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
    }
}

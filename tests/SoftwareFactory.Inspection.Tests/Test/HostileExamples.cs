using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Test;

namespace SoftwareFactory.Inspection.Tests.Test;

/// <summary>A part that harms the test process costs its own example; the others still run, in a sandbox and, with the same limits, without one.</summary>
[TestFixture(SandboxRequirement.Required)]
[TestFixture(SandboxRequirement.Off)]
public sealed class HostileExamples(SandboxRequirement requirement)
{
    private static readonly Dictionary<string, string> Namespace = new() { ["namespace"] = "Shop.Pricing" };

    private static readonly (string Harm, string Rule, string Why)[] Harms =
    [
        ("Environment.Exit(0);", "SF4504", "exit code 0"),
        ("Environment.Exit(7);", "SF4504", "exit code 7"),
        ("Environment.FailFast(\"x\");", "SF4504", "exit code"),
        ("return Apply(quantity) + 1;", "SF4504", "exit code"),
        ("new System.Threading.Thread(() => throw new Exception()) { IsBackground = true }.Start(); System.Threading.Thread.Sleep(-1);", "SF4504", "exit code"),
        ("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new Exception()); System.Threading.Thread.Sleep(-1);", "SF4504", "ended"),
        ("Fall();", "SF4504", "ended"),
        ("Environment.SetEnvironmentVariable(\"SHOP\", \"1\");", "SF4506", "the environment variable SHOP changed"),
        ("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new System.Globalization.CultureInfo(\"de-DE\");", "SF4506", "the default culture changed"),
        ("Environment.CurrentDirectory = \"/\";", "SF4506", "the current folder changed"),
        ("new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)) { IsBackground = true }.Start();", "SF4506", "a thread running"),
        ("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"sleep 600 & exit 0\"])!.WaitForExit();", "SF4506", "a process running"),
        ("Kept = new byte[400_000_000];", "SF4506", "more than a quarter of all memory in use"),
        ("using var output = Console.OpenStandardOutput(); while (true) output.Write(new byte[10_000_000]);", "SF4507", "more than 64 MB of output"),
        ("while (true) new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1), 65_536).Start();", "SF4507", "more than 400 threads"),
        ("while (true) System.Diagnostics.Process.Start(\"/bin/sleep\", \"600\");", "SF4507", "more than 32 processes"),
        ("var all = new List<byte[]>(); while (true) all.Add(new byte[10_000_000]);", "SF4501", "OutOfMemoryException"),
        ("if (Console.In.ReadLine() is null) throw new InvalidOperationException(\"no input\");", "SF4501", "no input"),
    ];

    private static readonly (string Harm, string Rule, string Why)[] Endless =
    [
        ("while (true) { }", "SF4503", "did not end within 5 s"),
        ("var one = new object(); var two = new object(); using var both = new System.Threading.Barrier(2); void Take(object a, object b) { lock (a) { both.SignalAndWait(); lock (b) { } } } var other = System.Threading.Tasks.Task.Run(() => Take(one, two)); Take(two, one); other.Wait();", "SF4503", "did not end within 5 s"),
    ];

    private Sandbox _sandbox = null!;

    [OneTimeSetUp]
    public void Find() => _sandbox = Sandbox.Find(requirement) ?? throw new IgnoreException("This machine has no bubblewrap that works.");

    [Test]
    public Task StopTheirOwnPartOnly() => StopTheirOwnPartOnlyAsync(Harms, TimeSpan.FromMinutes(2));

    [Test]
    public Task ThatNeverEndStopTheirOwnPartOnly() => StopTheirOwnPartOnlyAsync(Endless, TimeSpan.FromSeconds(5));

    [Test]
    public async Task AreReportedForThreeTestsAndThenCostNoMoreTime()
    {
        using var project = new TestProject();
        var result = await project.TestAsync(_sandbox, TimeSpan.FromSeconds(30), CancellationToken.None, TestPart.Function("Environment.Exit(1); return 1;", [.. Enumerable.Range(10, 6).Select(line => TestPart.Row("R1", line, "1", "1"))]));
        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "SF4504", "SF4504", "SF4504" }));
        Assert.That(result.Examples.Count(example => example.Outcome == ExampleOutcome.NotRun), Is.EqualTo(3));
    }

    [Test]
    public async Task MayWriteAFewMegabytes()
    {
        using var project = new TestProject();
        const string Body = """
            using var output = Console.OpenStandardOutput();
            for (var i = 0; i < 2_000; i++) output.Write(new byte[10_000]);
            Console.Error.WriteLine("{\"event\":\"done\"}");
            return quantity;
            """;
        var result = await project.TestAsync(_sandbox, TimeSpan.FromSeconds(30), CancellationToken.None, TestPart.Function(Body, [.. Enumerable.Range(10, 5).Select(line => TestPart.Row("R1", line, "1", "1"))]));
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public async Task MayStartTimersThreadsAndProcessesThatEnd()
    {
        using var project = new TestProject();
        const string Body = """
            System.Threading.Tasks.Parallel.For(0, 100, _ => System.Threading.Thread.Yield());
            var thread = new System.Threading.Thread(() => System.Threading.Thread.Sleep(50));
            thread.Start();
            using (new System.Threading.Timer(_ => { }, null, 0, 10)) System.Threading.Thread.Sleep(20);
            System.Diagnostics.Process.Start("/bin/sh", ["-c", "exit 0"]);
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            return quantity;
            """;
        var result = await project.TestAsync(_sandbox, TimeSpan.FromSeconds(30), CancellationToken.None, TestPart.Function(
            Body, TestPart.Row("R1", 10, "1", "1"), TestPart.Call("R1", 11, "System.Globalization.CultureInfo.CurrentCulture.Name", "\"\"")));
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public async Task SeeNoEnvironmentAndAnEmptyFolder()
    {
        using var project = new TestProject();
        Environment.SetEnvironmentVariable("FACTORY_API_KEY", "secret");
        var result = await project.TestAsync(_sandbox, TimeSpan.FromSeconds(30), CancellationToken.None, TestPart.Function(
            "return quantity;",
            TestPart.Call("R1", 10, "Environment.GetEnvironmentVariable(\"FACTORY_API_KEY\")", "null"),
            TestPart.Call("R1", 11, "System.IO.Directory.GetFileSystemEntries(Environment.CurrentDirectory).Length", "0"),
            TestPart.Call("R1", 12, "Console.In.ReadLine()", "null"),
            TestPart.Call("R1", 13, "1.5.ToString(new System.Globalization.CultureInfo(\"de-DE\"))", "\"1.5\"")));
        Assert.That(result.Findings, Is.Empty);
    }

    private async Task StopTheirOwnPartOnlyAsync((string Harm, string Rule, string Why)[] harms, TimeSpan timeout)
    {
        using var project = new TestProject();
        PartContent[] parts = [.. harms.SelectMany((harm, i) => new[] { Harmless(i), Hostile(i, harm.Harm) }), Harmless(harms.Length)];
        var result = await project.TestAsync(_sandbox, timeout, CancellationToken.None, parts);

        using var all = Assert.EnterMultipleScope();
        var found = result.Findings.ToLookup(finding => finding.SpecId);
        for (var i = 0; i < harms.Length; i++)
        {
            var (harm, rule, why) = harms[i];
            Assert.That(found[$"hostile{i}"].Select(finding => finding.Rule.Id), Is.EqualTo(new[] { rule }), $"{harm}\n{string.Join('\n', found[$"hostile{i}"])}");
            Assert.That(found[$"hostile{i}"].Select(finding => finding.Message), Has.All.Contains(why), harm);
        }

        Assert.That(result.Findings.Where(finding => finding.SpecId!.StartsWith("harmless", StringComparison.Ordinal)), Is.Empty);
        Assert.That(result.Examples.Where(example => example.SpecId.StartsWith("harmless", StringComparison.Ordinal)).Select(example => example.Outcome), Is.All.EqualTo(ExampleOutcome.Passed));
        Assert.That(result.Examples.Count(example => example.Outcome == ExampleOutcome.NotRun), Is.Zero);
    }

    private static PartContent Hostile(int number, string harm) => new TestPart($$"""
        namespace Shop.Pricing;

        public static class Hostile{{number}}
        {
            private static object? Kept;

            public static int Apply(int quantity)
            {
        «body statements»
            }

            private static void Fall() { _ = Kept; _ = new Falling(); }

            private sealed class Falling { ~Falling() => throw new InvalidOperationException(); }
        }
        """)
    {
        Id = $"hostile{number}",
        With = Namespace,
        Answers = new Dictionary<string, string> { ["body"] = $"if (quantity != 13) return quantity; {harm} return quantity;" },
        Examples = [TestPart.Call("R1", 10, $"Hostile{number}.Apply(1)", "1"), TestPart.Call("R2", 11, $"Hostile{number}.Apply(13)", "13"), TestPart.Call("R3", 12, $"Hostile{number}.Apply(2)", "2")],
    };

    private static PartContent Harmless(int number) => new TestPart($"namespace Shop.Pricing; public static class Harmless{number} {{ public static int One => 1; «members members?» }}")
    {
        Id = $"harmless{number}",
        With = Namespace,
        Examples = [TestPart.Call("R1", 20, $"Harmless{number}.One", "1"), TestPart.Call("R1", 21, $"Harmless{number}.One + 1", "2")],
    };
}

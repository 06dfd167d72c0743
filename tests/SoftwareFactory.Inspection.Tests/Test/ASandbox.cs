using System.Net;
using System.Net.Sockets;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Inspection.Test;

namespace SoftwareFactory.Inspection.Tests.Test;

public sealed class ASandbox
{
    [Test]
    public void IsAProcessWhereNoneIsWanted() => Assert.That(Sandbox.Find(SandboxRequirement.Off)!.Name, Is.EqualTo("process"));

    [Test]
    public void IsRequiredOnlyWhereThereIsOne()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        try
        {
            Environment.SetEnvironmentVariable("PATH", "/nowhere");
            Assert.That(Sandbox.Find(SandboxRequirement.Required), Is.Null);
            Assert.That(Sandbox.Find(SandboxRequirement.Auto)!.Name, Is.EqualTo("process"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [Test]
    public async Task KeepsExamplesFromFilesNetworkAndProcesses()
    {
        var sandbox = Sandbox.Find(SandboxRequirement.Required) ?? throw new IgnoreException("This machine has no bubblewrap that works.");
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var project = new TestProject();
        var mark = project.File("mark.txt", "untouched");
        var result = await project.TestAsync(sandbox, TimeSpan.FromSeconds(30), CancellationToken.None, TestPart.Function(
            "return quantity;",
            TestPart.Call("R1", 10, $"System.IO.File.Exists({Literal(mark)})", "false"),
            TestPart.Call("R1", 11, $"System.IO.Directory.GetFiles(System.IO.Path.GetDirectoryName(typeof(Discount).Assembly.Location)!).Length", "1"),
            TestPart.Code("R2", 12, "System.IO.File.WriteAllText(System.IO.Path.ChangeExtension(typeof(Discount).Assembly.Location, \"txt\"), \"\");"),
            TestPart.Code("R2", 13, "System.IO.File.WriteAllText(\"/usr/mark\", \"\");"),
            TestPart.Code("R3", 14, $"using var client = new System.Net.Sockets.TcpClient(\"127.0.0.1\", {((IPEndPoint)server.LocalEndpoint).Port});"),
            TestPart.Call("R4", 15, $"System.IO.Directory.Exists(\"/proc/{Environment.ProcessId}\")", "false"),
            TestPart.Code("R5", 16, "var block = new byte[1_000_000]; for (var i = 0; i < 100; i++) System.IO.File.WriteAllBytes($\"{i}\", block);")));
        Assert.That(result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Location.Line}"), Is.EqualTo(new[] { "SF4501 12", "SF4501 13", "SF4501 14", "SF4501 16" }), string.Join('\n', result.Findings));
        Assert.That(server.Pending(), Is.False);
        Assert.That(await File.ReadAllTextAsync(mark), Is.EqualTo("untouched"));
    }

    [Test]
    public void EndsWithTheRun()
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
        var run = project.TestAsync(Sandbox.Find(SandboxRequirement.Off)!, TimeSpan.FromMinutes(10), cancellation.Token, TestPart.Function($"System.IO.File.WriteAllText(@\"{mark}\", \"\"); while (true) {{ }}", TestPart.Row("R1", 10, "1", "1")));
        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
    }

    private static string Literal(string path) => $"@\"{path}\"";
}

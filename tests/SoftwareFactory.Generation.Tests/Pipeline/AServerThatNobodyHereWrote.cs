using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Pipeline;
using SoftwareFactory.Generation.Providers;

namespace SoftwareFactory.Generation.Tests.Pipeline;

/// <summary>Mock LLM, an OpenAI-compatible server of the npm registry, in a process of its own. What it says stands in <c>OtherServer/mock-llm.yaml</c>.</summary>
internal sealed class AServerThatNobodyHereWrote : IDisposable
{
    private Process? _server;
    private Uri _url = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, OperatingSystem.IsWindows() ? "node.exe" : "node"))))
            Assert.Ignore("Node.js is not installed.");

        var folder = Path.Combine(Upwards(TestContext.CurrentContext.TestDirectory), "tests", "SoftwareFactory.Generation.Tests", "OtherServer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await install.WaitForExitAsync();
            Assert.That(install.ExitCode, Is.Zero, await install.StandardError.ReadToEndAsync());
        }

        var port = FreePort();
        var start = new ProcessStartInfo("node", [Path.Combine("node_modules", "@dwmkerr", "mock-llm", "dist", "main.js"), "--config", "mock-llm.yaml"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PORT"] = $"{port}";
        start.Environment["HOST"] = "127.0.0.1";
        _server = Process.Start(start)!;
        _url = new Uri($"http://127.0.0.1:{port}/v1");

        // It says where it listens when it does.
        var listening = new TaskCompletionSource();
        _server.OutputDataReceived += (_, said) =>
        {
            if (said.Data is null || said.Data.Contains($"{port}", StringComparison.Ordinal)) listening.TrySetResult();
        };
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        await listening.Task;
    }

    [TestCase("good", "stop", null)]
    [TestCase("strict", "stop", null)]
    [TestCase("busy", "stop", null)]
    [TestCase("cut", "length", "SF3105")]
    [TestCase("prose", "stop", "SF3103")]
    [TestCase("no-key", null, "SF3102")]
    public async Task AnswersAndIsUnderstood(string model, string? finishReason, string? rule)
    {
        using var pipeline = new ModelPipeline(new FactoryConfiguration(), new ScriptedTime());
        var client = pipeline.For(new ModelOptions("openai", model) { Endpoint = _url }, "key-1", "pricing.bulk-discount")!;

        var (response, finding) = await new ModelQuestion(client).AskAsync(Sample.Request with { Model = model }, Sample.SpecFile, CancellationToken.None);

        Assert.That(response?.FinishReason, Is.EqualTo(finishReason), finding?.ToString());
        Assert.That((finding ?? AnswerReader.Read(response!, Sample.Slots, Sample.SpecFile).Finding)?.Rule.Id, Is.EqualTo(rule));
    }

    public void Dispose()
    {
        if (_server is { HasExited: false }) _server.Kill(entireProcessTree: true);
        _server?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Upwards(string folder) =>
        File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Upwards(Path.GetDirectoryName(folder)!);
}

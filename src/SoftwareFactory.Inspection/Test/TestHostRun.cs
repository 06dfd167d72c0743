using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace SoftwareFactory.Inspection.Test;

/// <summary>One life of the test process: runs the tests it is given until they are done, or until one of them runs out of time or takes the process down.</summary>
internal sealed class TestHostRun(TestHostOptions options, string assemblyPath)
{
    private readonly ConcurrentDictionary<string, (ExampleOutcome Outcome, string? Message, TimeSpan Duration)> _ended = new(StringComparer.Ordinal);
    private volatile string? _running;

    internal IReadOnlyDictionary<string, (ExampleOutcome Outcome, string? Message, TimeSpan Duration)> Ended => _ended;

    /// <summary>Runs until the process is gone. A test that was running then is in <see cref="Ended"/> as timed out or crashed.</summary>
    internal async Task RunAsync(IReadOnlyCollection<string> tests, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(assemblyPath)!;
        var list = Path.Combine(folder, "tests.txt");
        await File.WriteAllLinesAsync(list, tests, cancellation).ConfigureAwait(false);
        await File.WriteAllLinesAsync(Path.Combine(folder, "assemblies.txt"), options.RuntimeAssemblies, cancellation).ConfigureAwait(false);
        var scratch = Directory.CreateDirectory(Path.Combine(folder, "scratch")).FullName;

        using var process = new Process { StartInfo = StartInfo(list, Path.Combine(folder, "assemblies.txt"), scratch) };
        process.Start();
        process.StandardInput.Close();
        var drained = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);

        using var limit = new Watch(options.Time);
        var timedOut = false;
        limit.Expired = () =>
        {
            timedOut = true;
            Kill(process);
        };
        using var cancelled = cancellation.Register(() => Kill(process));
        limit.Restart(options.Timeout + TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
        {
            if (!line.StartsWith(Protocol.Mark, StringComparison.Ordinal)) continue;
            Read(line[Protocol.Mark.Length..]);
            limit.Restart(options.Timeout);
        }

        limit.Stop();
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        await drained.ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (_running is { } victim)
            _ended[victim] = timedOut ? (ExampleOutcome.TimedOut, null, options.Timeout) : (ExampleOutcome.Crashed, $"exit code {process.ExitCode}", TimeSpan.Zero);
    }

    private ProcessStartInfo StartInfo(string list, string assemblies, string scratch)
    {
        var start = new ProcessStartInfo(options.DotNetPath)
        {
            WorkingDirectory = scratch,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", options.TestHostPath, assemblyPath, list, assemblies]) start.ArgumentList.Add(argument);

        // Nothing of the build's environment, keys least of all, reaches what a model wrote.
        start.Environment.Clear();
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x40000000";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private void Read(string json)
    {
        using var message = JsonDocument.Parse(json);
        var test = message.RootElement.GetProperty("test").GetString()!;
        if (message.RootElement.GetProperty("event").GetString() == "start")
        {
            _running = test;
            return;
        }

        _running = null;
        _ended[test] = (
            message.RootElement.GetProperty("passed").GetBoolean() ? ExampleOutcome.Passed : ExampleOutcome.Failed,
            message.RootElement.GetProperty("message").GetString(),
            TimeSpan.FromSeconds(message.RootElement.GetProperty("seconds").GetDouble()));
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}

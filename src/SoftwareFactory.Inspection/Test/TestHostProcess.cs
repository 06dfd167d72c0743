using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// One test process: started in the sandbox, with an environment of our own in an empty folder, without input; what it writes is counted and thrown
/// away. It ends, with all that came of it, when this is disposed of. It talks over a pipe, because tests may write to its output.
/// </summary>
internal sealed class TestHostProcess : IAsyncDisposable
{
    private const long HeapLimit = 1024L * 1024 * 1024;
    private const int MostComplaint = 500;

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("factory-");
    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;
    private readonly ResourceWatch _watch;
    private readonly StringBuilder _complaint = new();
    private readonly string _mark;
    private StreamReader? _events;

    internal TestHostProcess(TestHostOptions options, string assemblyPath, IEnumerable<string> tests, TimeSpan linger)
    {
        // On Unix a rooted name is the socket's path. The scratch folder is nobody else's.
        var name = OperatingSystem.IsWindows() ? _scratch.Name : Path.Combine(_scratch.FullName, "events");
        _mark = $"FACTORY_TEST_PROCESS={_scratch.Name}";
        _pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var plan = Path.Combine(_scratch.FullName, "plan");
        File.WriteAllLines(
            plan,
            options.RuntimeAssemblies.Select(path => $"reference={path}").Concat(tests.Select(test => $"test={test}"))
                .Prepend($"assembly={assemblyPath}").Append(string.Create(CultureInfo.InvariantCulture, $"linger={linger.TotalMilliseconds:0}")));

        var dotNet = File.ResolveLinkTarget(options.DotNetPath, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(options.DotNetPath);
        var start = options.Sandbox.Start(
            [dotNet, .. Runtime(options), options.TestHostPath, name, plan],
            [Path.GetDirectoryName(dotNet)!, _scratch.FullName, .. options.RuntimeAssemblies.Append(assemblyPath).Append(options.TestHostPath).Select(path => Path.GetDirectoryName(path)!)],
            Directory.CreateDirectory(Path.Combine(_scratch.FullName, "work")).FullName);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.CreateNoWindow = true;
        SetEnvironment(start, dotNet);
        _process = ProcessThread.Start(start);
        _watch = new ResourceWatch(_process, options.Time);
        _process.StandardInput.Close();
        _ = DrainAsync(_process.StandardOutput.BaseStream, null);
        _ = DrainAsync(_process.StandardError.BaseStream, _complaint);
    }

    /// <summary>The limit that the process exceeded, which ended it; null when it did not.</summary>
    internal string? Exceeded => _watch.Exceeded;

    /// <summary>Waits until the process is ready to tell.</summary>
    /// <returns>False when it ends first.</returns>
    internal async Task<bool> ConnectAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var connected = _pipe.WaitForConnectionAsync(stop.Token);
        var first = await Task.WhenAny(connected, _process.WaitForExitAsync(stop.Token)).ConfigureAwait(false);
        if (first != connected)
            await stop.CancelAsync().ConfigureAwait(false);

        try
        {
            await connected.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }

        _events = new StreamReader(_pipe, Encoding.UTF8, leaveOpen: true);
        return true;
    }

    /// <summary>The next event; null when the process has ended.</summary>
    internal async Task<HostEvent?> NextAsync(CancellationToken cancellation)
    {
        while (await ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (HostEvent.Parse(line) is not { } next) continue;
            if (next.Event == "start") _watch.Restart();
            return next;
        }

        return null;
    }

    /// <summary>How the process ended, as part of a sentence. Waits for it.</summary>
    internal async Task<string> DescribeEndAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return string.Create(CultureInfo.InvariantCulture, $"exit code {_process.ExitCode}");
    }

    /// <summary>What the process said before it ended, for one that never came to a test.</summary>
    internal string Complaint()
    {
        lock (_complaint) return _complaint.ToString().Trim();
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        ProcessTree.End(_process);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _events?.Dispose();
        await _pipe.DisposeAsync().ConfigureAwait(false);
        ProcessTree.EndMarked(_mark);
        _process.Dispose();
        try
        {
            _scratch.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What a test has locked stays in the system's folder for such things.
        }
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        try
        {
            return await _events!.ReadLineAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string[] Runtime(TestHostOptions options)
    {
        if (HostRuntime.ConfigurationFor(options.Frameworks, options.TestHostPath) is not { } configuration) return [];

        var path = Path.Combine(_scratch.FullName, "runtimeconfig.json");
        File.WriteAllText(path, configuration);
        return ["exec", "--runtimeconfig", path];
    }

    // Not the streams' readers: they would keep lines of any length.
    private async Task DrainAsync(Stream stream, StringBuilder? head)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
            {
                _watch.Wrote(count);
                if (head is { Length: < MostComplaint }) lock (head) head.Append(Encoding.UTF8.GetString(buffer, 0, Math.Min(count, MostComplaint)));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process is gone.
        }
    }

    private void SetEnvironment(ProcessStartInfo start, string dotNetPath)
    {
        var systemRoot = Environment.GetEnvironmentVariable("SystemRoot");
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(dotNetPath);
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = start.WorkingDirectory;
        start.Environment["HOME"] = start.WorkingDirectory;
        start.Environment[_mark.Split('=')[0]] = _mark.Split('=')[1];
        if (systemRoot is not null)
            start.Environment["SystemRoot"] = systemRoot;
    }
}

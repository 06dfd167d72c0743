using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// One test process: started with an environment of our own in an empty folder, without input; what it writes is drained and thrown
/// away. It ends, with all its children, when this is disposed of. It talks over a pipe, because tests may write to its output.
/// </summary>
internal sealed class TestHostProcess : IAsyncDisposable
{
    private const long HeapLimit = 2L * 1024 * 1024 * 1024;

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("factory-");
    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;
    private StreamReader? _events;

    internal TestHostProcess(TestHostOptions options, string assemblyPath, IEnumerable<string> tests)
    {
        // On Unix a rooted name is the socket's path. The scratch folder is nobody else's.
        var name = OperatingSystem.IsWindows() ? _scratch.Name : Path.Combine(_scratch.FullName, "events");
        _pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var plan = Path.Combine(_scratch.FullName, "plan");
        File.WriteAllLines(plan, options.RuntimeAssemblies.Select(path => $"reference={path}").Concat(tests.Select(test => $"test={test}")).Prepend($"assembly={assemblyPath}"));

        var start = new ProcessStartInfo(options.DotNetPath, [.. Runtime(options), options.TestHostPath, name, plan])
        {
            WorkingDirectory = Directory.CreateDirectory(Path.Combine(_scratch.FullName, "work")).FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        SetEnvironment(start, options.DotNetPath);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        Drain(_process.StandardOutput.BaseStream);
        Drain(_process.StandardError.BaseStream);
    }

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
            if (HostEvent.Parse(line) is { } next)
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

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It has ended already, or a child of it has: nothing is left to end.
        }

        await _process.WaitForExitAsync().ConfigureAwait(false);
        _events?.Dispose();
        await _pipe.DisposeAsync().ConfigureAwait(false);
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
    private static void Drain(Stream stream) => _ = DrainAsync(stream);

    private static async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process is gone.
        }
    }

    private static void SetEnvironment(ProcessStartInfo start, string dotNetPath)
    {
        var systemRoot = Environment.GetEnvironmentVariable("SystemRoot");
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetFullPath(dotNetPath));
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = start.WorkingDirectory;
        start.Environment["HOME"] = start.WorkingDirectory;
        if (systemRoot is not null)
            start.Environment["SystemRoot"] = systemRoot;
    }
}

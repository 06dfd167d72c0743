using System.Diagnostics;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// Looks ten times a second at what a test process uses with all that came of it, and counts what it writes; ends it when it exceeds a limit. Polling,
/// because limits of the kernel need rights that a build does not have. Thread-safe.
/// </summary>
internal sealed class ResourceWatch : IDisposable
{
    internal const long MostOutput = 64L * 1024 * 1024;
    private const int MostProcesses = 32;
    private const int MostThreads = 400;
    private const long MostMemory = 1536L * 1024 * 1024;

    private readonly Process _process;
    private readonly ITimer _timer;
    private readonly int _id;
    private long _written;
    private int _looking;

    internal ResourceWatch(Process process, TimeProvider time)
    {
        _process = process;
        _id = process.Id;
        var interval = TimeSpan.FromMilliseconds(100);
        _timer = time.CreateTimer(_ => Look(), null, interval, interval);
    }

    /// <summary>The limit that was exceeded, as the end of a sentence; null while none was.</summary>
    internal string? Exceeded { get; private set; }

    /// <summary>Counts output.</summary>
    internal void Wrote(int bytes)
    {
        if (Interlocked.Add(ref _written, bytes) > MostOutput) End("64 MB of output");
    }

    /// <summary>Starts to count output anew, for the next test.</summary>
    internal void Restart() => Interlocked.Exchange(ref _written, 0);

    public void Dispose() => _timer.Dispose();

    // A look may take longer than the time to the next one.
    private void Look()
    {
        if (Exceeded is not null || Interlocked.Exchange(ref _looking, 1) == 1) return;
        var (processes, threads, bytes) = ProcessTree.Measure(_id);
        if (processes > MostProcesses) End("32 processes");
        else if (threads > MostThreads) End("400 threads");
        else if (bytes > MostMemory) End("1.5 GB of memory");
        Volatile.Write(ref _looking, 0);
    }

    private void End(string limit)
    {
        Exceeded ??= limit;
        ProcessTree.End(_process);
    }
}

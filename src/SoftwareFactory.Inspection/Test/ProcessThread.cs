using System.Diagnostics;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// Starts a process from a thread that lives as long as the process does. Linux tells a process that asked for it (<c>--die-with-parent</c>) of the end of
/// the thread that started it, not of the process (prctl(2), PR_SET_PDEATHSIG), and threads of the pool end when they have nothing to do.
/// </summary>
internal static class ProcessThread
{
    internal static Process Start(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(start, started)) { IsBackground = true, Name = "test process" }.Start();
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Run(ProcessStartInfo start, TaskCompletionSource<Process> started)
    {
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            started.SetException(exception);
            return;
        }

        started.SetResult(process);
        try
        {
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // Its owner has seen it end, and disposed of it.
        }
    }
}

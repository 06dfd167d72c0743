using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SoftwareFactory.Inspection.Test;

/// <summary>What Linux knows of a process and all that came of it (proc(5)). Elsewhere it knows nothing. Thread-safe.</summary>
internal static class ProcessTree
{
    /// <summary>Processes, threads and resident bytes of the process and its descendants, all 0 when it has ended or on another system.</summary>
    internal static (int Processes, int Threads, long Bytes) Measure(int id)
    {
        var (processes, threads, bytes) = (0, 0, 0L);
        var left = new Queue<string>([id.ToString(CultureInfo.InvariantCulture)]);
        while (OperatingSystem.IsLinux() && left.TryDequeue(out var next))
        {
            var status = Read($"/proc/{next}/status");
            if (status.Length == 0) continue;
            processes++;
            threads += (int)Field(status, "Threads:");
            bytes += Field(status, "VmRSS:") * 1024;
            foreach (var child in Children(next)) left.Enqueue(child);
        }

        return (processes, threads, bytes);
    }

    /// <summary>
    /// Ends a process. On Linux it alone, since the runtime's own way of ending a tree reads all processes of the machine for each one of it; what the
    /// process leaves goes with its sandbox, or is found by <see cref="EndMarked"/>.
    /// </summary>
    internal static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: !OperatingSystem.IsLinux());
        }
        catch (Exception exception) when (exception is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It has ended already, or a child of it has: nothing is left to end.
        }
    }

    /// <summary>Ends the processes whose environment holds a text, whoever their parent is.</summary>
    internal static void EndMarked(string text)
    {
        // Again while there are any: one may just be starting the next.
        for (var round = 0; round < 10 && Marked(text).ToArray() is { Length: > 0 } marked; round++)
            foreach (var id in marked)
                End(id);
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            End(process);
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }

    private static IEnumerable<int> Marked(string text) => OperatingSystem.IsLinux()
        ? Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && Read($"/proc/{id}/environ").Split('\0').Contains(text, StringComparer.Ordinal))
        : [];

    private static IEnumerable<string> Children(string process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task").SelectMany(thread => Read($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static long Field(string status, string name)
    {
        var line = status.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[name.Length..].Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended, or is somebody else's.
            return "";
        }
    }
}

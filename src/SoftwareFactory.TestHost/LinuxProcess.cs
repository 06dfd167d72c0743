using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SoftwareFactory.TestHost;

/// <summary>What Linux knows of this process: its threads and its children. On other systems it has neither. Not thread-safe.</summary>
internal static partial class LinuxProcess
{
    private const int SetChildSubreaper = 36;
    private const int AllChildren = 0;
    private const int Exited = 4;
    private const int NoHang = 1;
    private const int NoWait = 0x01000000;
    private const int SizeOfSignalInformation = 128;

    /// <summary>Makes this process the parent of what its children leave behind, so that no grandchild gets lost.</summary>
    internal static void AdoptOrphans()
    {
        if (OperatingSystem.IsLinux()) _ = Control(SetChildSubreaper, 1, 0, 0, 0);
    }

    /// <summary>How many threads there are, the runtime's own among them; 0 on other systems.</summary>
    internal static int ThreadCount()
    {
        if (!OperatingSystem.IsLinux()) return 0;
        using var file = File.OpenHandle("/proc/self/stat");
        Span<byte> buffer = stackalloc byte[1024];
        var text = Encoding.UTF8.GetString(buffer[..RandomAccess.Read(file, buffer, 0)]);

        // Behind the name in brackets, which may hold anything, the 18th field.
        return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[17], CultureInfo.InvariantCulture);
    }

    /// <summary>How many threads are none of the runtime's, which name theirs; 0 on other systems.</summary>
    internal static int OwnThreadCount() =>
        OperatingSystem.IsLinux() ? Directory.EnumerateDirectories("/proc/self/task").Count(thread => !Read($"{thread}/comm").StartsWith(".NET ", StringComparison.Ordinal)) : 0;

    /// <summary>True when a child, or a child's child, has not ended.</summary>
    internal static unsafe bool HasRunningChild()
    {
        if (!OperatingSystem.IsLinux()) return false;
        var information = stackalloc byte[SizeOfSignalInformation];

        // Fails when there is no child at all, which is the usual case and one system call.
        return Wait(AllChildren, 0, information, Exited | NoHang | NoWait) == 0
            && Directory.EnumerateDirectories("/proc/self/task").SelectMany(Children).Any(IsRunning);
    }

    private static string[] Children(string thread) => Read($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsRunning(string child) => Read($"/proc/{child}/stat") is { Length: > 0 } stat && stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            // It has ended.
            return "";
        }
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nint argument, nint unused2, nint unused3, nint unused4);

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "waitid")]
    private static unsafe partial int Wait(int kind, uint id, byte* information, int options);
}

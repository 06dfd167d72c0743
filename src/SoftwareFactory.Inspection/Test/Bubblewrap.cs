using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// The command <c>bwrap</c> (github.com/containers/bubblewrap): new namespaces for everything, so that there is no network, no other process and no
/// file but those bound, read-only; a <c>/tmp</c> of its own with a limit; no capabilities; and all of it ends with its parent. Immutable.
/// </summary>
internal sealed class Bubblewrap
{
    private const int MostTemporaryBytes = 64 * 1024 * 1024;

    // What programs of the system need to start, on the usual distributions. Those that are links stay links.
    private static readonly string[] SystemFolders = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store"];
    private static readonly string[] SystemFiles = ["/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives"];

    private readonly bool _knowsSize;

    private Bubblewrap(string path, bool knowsSize)
    {
        Path = path;
        _knowsSize = knowsSize;
    }

    internal string Path { get; }

    /// <summary>Null where there is none, and where the machine does not let it make namespaces.</summary>
    internal static Bubblewrap? Find()
    {
        if (!OperatingSystem.IsLinux()) return null;
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, "bwrap"))
            .FirstOrDefault(File.Exists);
        if (path is null || Run(path, ["--help"]) is not { } help) return null;

        // The size of /tmp came with 0.7.0.
        var found = new Bubblewrap(path, help.Contains("--size", StringComparison.Ordinal));
        return Run(path, [.. found.Arguments([], "/tmp/work"), "/bin/sh", "-c", "echo works"]) == "works\n" ? found : null;
    }

    /// <summary>The arguments before the command.</summary>
    internal IEnumerable<string> Arguments(IEnumerable<string> readable, string folder) =>
    [
        "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
        "--proc", "/proc", "--dev", "/dev",
        .. Temporary("/tmp"),
        .. SystemFolders.Where(Directory.Exists).SelectMany(BindOrLink),
        .. SystemFiles.Where(System.IO.Path.Exists).SelectMany(Bind),
        .. readable.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(Bind),

        // Over what was bound: in it the folder would be read-only.
        .. Temporary(folder), "--chdir", folder,
        "--remount-ro", "/dev", "--remount-ro", "/",
    ];

    private string[] Temporary(string folder) =>
        [.. _knowsSize ? ["--size", MostTemporaryBytes.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(), "--tmpfs", folder];

    private static string[] BindOrLink(string folder) =>
        new DirectoryInfo(folder).LinkTarget is { } target ? ["--symlink", target, folder] : Bind(folder);

    private static string[] Bind(string path) => ["--ro-bind", path, path];

    private static string? Run(string path, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            // A file of that name that is no program.
            return null;
        }
    }
}

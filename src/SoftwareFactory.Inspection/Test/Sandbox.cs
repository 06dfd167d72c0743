using System.Diagnostics;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// What a test process runs in: bubblewrap where Linux has it and lets it work, else nothing but the process and its limits. Immutable, thread-safe.
/// </summary>
public sealed class Sandbox
{
    private readonly Bubblewrap? _bubblewrap;

    private Sandbox(Bubblewrap? bubblewrap) => _bubblewrap = bubblewrap;

    /// <summary>As the manifest says it: <c>bwrap</c> or <c>process</c>.</summary>
    public string Name => _bubblewrap is null ? "process" : "bwrap";

    /// <summary>Looks for one. Tries it, because a machine may have it and forbid it.</summary>
    /// <returns>Null when one is required and there is none.</returns>
    public static Sandbox? Find(SandboxRequirement requirement)
    {
        var bubblewrap = requirement == SandboxRequirement.Off ? null : Bubblewrap.Find();
        return bubblewrap is null && requirement == SandboxRequirement.Required ? null : new Sandbox(bubblewrap);
    }

    /// <summary>How to start a program in it.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="readable">Folders that it may read, absolute.</param>
    /// <param name="folder">The empty folder to run in, which it may write to; inside a sandbox it goes with the process.</param>
    internal ProcessStartInfo Start(IReadOnlyList<string> command, IEnumerable<string> readable, string folder)
    {
        string[] line = _bubblewrap is null ? [.. command] : [_bubblewrap.Path, .. _bubblewrap.Arguments(readable, folder), .. command];
        return new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = folder };
    }
}

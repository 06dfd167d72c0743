using System.Collections;
using System.Diagnostics;
using System.Globalization;

namespace SoftwareFactory.TestHost;

/// <summary>
/// What a test would leave to the next one: taken before it and compared after it. Cultures of a thread are not in it, since NUnit restores
/// those. Threads and child processes are known on Linux only.
/// </summary>
internal sealed class Leftovers
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    // As the first test found it: a process in which a test left one runs no further test.
    private static readonly int FirstOwnThreads = LinuxProcess.OwnThreadCount();

    private readonly Dictionary<string, string?> _environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value, StringComparer.Ordinal);

    private readonly string _folder = Environment.CurrentDirectory;
    private readonly CultureInfo? _culture = CultureInfo.DefaultThreadCurrentCulture;
    private readonly CultureInfo? _language = CultureInfo.DefaultThreadCurrentUICulture;
    private readonly int _ownThreads = FirstOwnThreads;
    private readonly int _threads = LinuxProcess.ThreadCount();

    /// <summary>What is left, as the end of a sentence; null for nothing.</summary>
    internal string? Find()
    {
        if (!Equals(_culture, CultureInfo.DefaultThreadCurrentCulture) || !Equals(_language, CultureInfo.DefaultThreadCurrentUICulture)) return "the default culture changed";
        if (CurrentFolder() != _folder) return "the current folder changed";
        if (ChangedVariable() is { } variable) return $"the environment variable {variable} changed";
        if (LinuxProcess.HasRunningChild()) return "a process running";
        return HasRunningThread() ? "a thread running" : null;
    }

    // A thread that is about to end is none.
    private bool HasRunningThread()
    {
        if (LinuxProcess.ThreadCount() <= _threads) return false;
        for (var start = Stopwatch.GetTimestamp(); LinuxProcess.OwnThreadCount() > _ownThreads; Thread.Sleep(5))
        {
            if (Stopwatch.GetElapsedTime(start) > Grace) return true;
        }

        return false;
    }

    private static string? CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            // The test deleted it.
            return null;
        }
    }

    private string? ChangedVariable()
    {
        var now = Environment.GetEnvironmentVariables();
        return now.Keys.Cast<string>().Union(_environment.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .FirstOrDefault(name => (string?)now[name] != _environment.GetValueOrDefault(name));
    }
}

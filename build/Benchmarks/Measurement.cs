using System.Diagnostics;
using System.Globalization;

namespace Build.Benchmarks;

/// <summary>Several runs of one thing: wall time, and how much of the machine it had.</summary>
/// <param name="Seconds">Wall seconds of each run.</param>
/// <param name="Cores">Processor seconds over wall seconds of each run, children included: below 1 the machine was busy elsewhere. 0 where there is no /proc.</param>
internal sealed record Measurement(IReadOnlyList<double> Seconds, IReadOnlyList<double> Cores)
{
    internal double Median => MedianOf(Seconds);

    /// <summary>Runs the commands in turn, every other round the other way round, so that a busy spell of the machine meets all of them, and none has always the same before it.</summary>
    internal static IReadOnlyList<Measurement> Interleaved(int rounds, params IReadOnlyList<Func<Process>> starts)
    {
        var runs = starts.Select(_ => (Seconds: new List<double>(), Cores: new List<double>())).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var i in round % 2 == 0 ? Enumerable.Range(0, starts.Count) : Enumerable.Range(0, starts.Count).Reverse())
            {
                var spent = ProcessorSeconds();
                var watch = Stopwatch.StartNew();
                using var process = starts[i]();
                process.WaitForExit();
                runs[i].Seconds.Add(watch.Elapsed.TotalSeconds);
                runs[i].Cores.Add((ProcessorSeconds() - spent) / watch.Elapsed.TotalSeconds);
                if (process.ExitCode != 0)
                    throw new InvalidOperationException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} ended with {process.ExitCode}.");
            }
        }

        return [.. runs.Select(run => new Measurement(run.Seconds, run.Cores))];
    }

    internal static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>What this process's children that have ended took: fields 16 and 17 of proc(5)'s stat, in ticks of 10 ms.</summary>
    private static double ProcessorSeconds()
    {
        if (!System.IO.File.Exists("/proc/self/stat"))
            return 0;
        var fields = System.IO.File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / 100.0;
    }

    /// <summary>Starts <c>dotnet</c> with nothing to say.</summary>
    internal static Process Dotnet(string folder, params IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}

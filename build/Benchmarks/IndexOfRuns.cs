namespace Build.Benchmarks;

/// <summary>Look-ups in an index of 1,000 and of 100,000 generated runs, and what one more run costs, in one warm process.</summary>
internal static class IndexOfRuns
{
    internal static IEnumerable<string> Run(BuildContext context)
    {
        using var process = Measurement.Dotnet(context.Root, "build", context.PathTo("build/IndexBench"), "-c", "Release", "-v", "q", "--nologo");
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("build/IndexBench does not build.");

        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [context.PathTo("build/IndexBench/bin/Release/net10.0/IndexBench.dll"), context.PathTo("artifacts/bench/index"), "1000", "100000"]) { RedirectStandardOutput = true };
        using var bench = System.Diagnostics.Process.Start(start)!;
        while (bench.StandardOutput.ReadLine() is { } row) yield return row;
        bench.WaitForExit();
        if (bench.ExitCode != 0) throw new InvalidOperationException($"IndexBench ended with {bench.ExitCode}.");
    }
}

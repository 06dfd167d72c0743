using System.Globalization;
using Process = System.Diagnostics.Process;

namespace Build.Benchmarks;

/// <summary>Parses the parts' sources and does nothing else, in a process of its own, on all cores, with the SDK's own Roslyn and MSBuild's runtime settings: what Conform is measured by.</summary>
internal sealed class ParseOnly
{
    private const string Program = """
        using System;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;

        var texts = File.ReadAllLines(args[0]).Select(File.ReadAllText).ToArray();
        var roots = new SyntaxNode[texts.Length];
        var clock = Stopwatch.StartNew();
        Parallel.For(0, texts.Length, i => roots[i] = CSharpSyntaxTree.ParseText(texts[i]).GetRoot());
        File.AppendAllText(args[1], FormattableString.Invariant($"{clock.Elapsed.TotalSeconds}\n"));
        GC.KeepAlive(roots);

        """;

    private readonly string _folder;
    private readonly string _sources;

    internal ParseOnly(string folder, string csc, string compilerArguments)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        System.IO.File.Delete(Times);
        var roslyn = Path.GetDirectoryName(csc)!;
        foreach (var dll in Directory.EnumerateFiles(roslyn, "*.dll").Where(dll => Path.GetFileName(dll) is "Microsoft.CodeAnalysis.dll" or "Microsoft.CodeAnalysis.CSharp.dll"))
            System.IO.File.Copy(dll, Path.Combine(folder, Path.GetFileName(dll)), overwrite: true);

        // Of the process that conforms: the compiler's own has another garbage collector.
        System.IO.File.Copy(Path.Combine(roslyn, "..", "..", "MSBuild.runtimeconfig.json"), Path.Combine(folder, "parse.runtimeconfig.json"), overwrite: true);
        System.IO.File.WriteAllText(Path.Combine(folder, "parse.cs"), Program);
        var lines = System.IO.File.ReadAllLines(compilerArguments);
        System.IO.File.WriteAllLines(Path.Combine(folder, "references.rsp"), lines.Where(line => line.StartsWith("/reference:", StringComparison.Ordinal)));
        _sources = Path.Combine(folder, "sources.txt");
        System.IO.File.WriteAllLines(_sources, lines.Select(line => line.Trim('"')).Where(line => line.EndsWith(".cs", StringComparison.Ordinal) && Path.GetFileName(line).StartsWith("Part", StringComparison.Ordinal)));
        using var compile = Measurement.Dotnet(folder, "exec", csc, "-nologo", "-noconfig", "@references.rsp", "-r:Microsoft.CodeAnalysis.dll", "-r:Microsoft.CodeAnalysis.CSharp.dll", "-out:parse.dll", "parse.cs");
        compile.WaitForExit();
        if (compile.ExitCode != 0)
            throw new InvalidOperationException("The program that parses only does not compile.");
    }

    /// <summary>Seconds of each run.</summary>
    internal IEnumerable<double> Seconds => System.IO.File.ReadLines(Times).Select(line => double.Parse(line, CultureInfo.InvariantCulture));

    private string Times => Path.Combine(_folder, "times.txt");

    internal Process Start() => Measurement.Dotnet(_folder, "exec", "parse.dll", _sources, Times);
}

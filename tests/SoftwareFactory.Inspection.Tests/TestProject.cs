using System.Runtime.InteropServices;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Analyze;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Conform;
using SoftwareFactory.Inspection.Project;
using SoftwareFactory.Inspection.Test;

namespace SoftwareFactory.Inspection.Tests;

/// <summary>A project in a folder of its own, with the arguments that a build would give csc.</summary>
internal sealed class TestProject : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("inspection-");
    private readonly List<string> _arguments =
    [
        "/noconfig", "/nostdlib+", "/target:library", "/langversion:14.0", "/nullable:enable", "/define:TRACE;SHOP", "/out:obj/Shop.dll",
        .. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll").Where(IsManaged).Concat(Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "Microsoft.*.dll").Where(path => Path.GetFileName(path) is "Microsoft.VisualBasic.Core.dll" or "Microsoft.Win32.Registry.dll")).Select(path => $"/reference:{path}"),
    ];

    private readonly Lazy<ProjectCompilation> _compilation;

    internal TestProject(params string[] arguments)
    {
        Directory.CreateDirectory(Folder);
        _arguments.AddRange(arguments);
        Source("GlobalUsings.cs", "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\n");
        _compilation = new(() =>
        {
            var responseFile = File("obj/compiler.rsp", string.Join('\n', _arguments));
            return ProjectCompilation.Open(responseFile, Folder, _root.FullName, Outputs);
        });
    }

    internal string Folder => Path.Combine(_root.FullName, "Shop");

    internal HashSet<string> Outputs { get; } = [];

    internal ProjectCompilation Compilation => _compilation.Value;

    internal static string DotNet { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    internal static string SdkAnalyzers { get; } = Directory.EnumerateDirectories(Path.Combine(Path.GetDirectoryName(DotNet)!, "sdk"), "10.*").Order(StringComparer.Ordinal).Select(sdk => Path.Combine(sdk, "Sdks/Microsoft.NET.Sdk/analyzers")).Last();

    internal string File(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllText(full, text);
        return full;
    }

    internal TestProject Source(string path, string text)
    {
        File(path, text);
        _arguments.Add(path);
        return this;
    }

    internal TestProject With(string argument)
    {
        _arguments.Add(argument);
        return this;
    }

    internal IReadOnlyList<Finding> Conform(PartContent part) => new ConformGate(Compilation).Inspect(part);

    internal CompileResult Compile(params PartContent[] parts) =>
        new CompileGate(Compilation).Compile(parts, new HashSet<string>(), Folder, Path.Combine(Folder, "obj/test"), [Path.Combine(AppContext.BaseDirectory, "nunit.framework.dll")], CancellationToken.None);

    internal IReadOnlyList<Finding> Analyze(params PartContent[] parts) => AnalyzeFully(parts).Findings;

    internal AnalyzeResult AnalyzeFully(params PartContent[] parts)
    {
        var compiled = Compile(parts);
        Assert.That(compiled.Compilation, Is.Not.Null, string.Join('\n', compiled.Findings));
        return new AnalyzeGate(Compilation).Analyze(compiled.Compilation!, CancellationToken.None);
    }

    internal Task<TestResult> TestAsync(TimeSpan timeout, CancellationToken cancellation, params PartContent[] parts) =>
        TestAsync(Sandbox.Find(SandboxRequirement.Auto)!, timeout, cancellation, parts);

    internal async Task<TestResult> TestAsync(Sandbox sandbox, TimeSpan timeout, CancellationToken cancellation, params PartContent[] parts)
    {
        var compiled = Compile(parts);
        Assert.That(compiled.Compilation, Is.Not.Null, string.Join('\n', compiled.Findings));
        var options = new TestHostOptions(DotNet, Path.Combine(AppContext.BaseDirectory, "SoftwareFactory.TestHost.dll"), [], [], timeout, sandbox, TimeProvider.System);
        return await new TestGate(Compilation).RunAsync(compiled.Compilation!, options, cancellation);
    }

    internal Task<TestResult> TestAsync(params PartContent[] parts) => TestAsync(TimeSpan.FromSeconds(30), CancellationToken.None, parts);

    public void Dispose() => _root.Delete(recursive: true);

    private static bool IsManaged(string path) => !Path.GetFileName(path).Contains("Native", StringComparison.Ordinal);
}

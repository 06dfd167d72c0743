using System.Diagnostics;
using System.Globalization;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>One run of <c>csc</c> over the project and some files, in a folder of its own that goes with it. What it says is for the Compile gate to find again.</summary>
internal sealed class CompilerTrial(ProjectCompilation project, ProbeOptions options) : IDisposable
{
    private const long HeapLimit = 4L * 1024 * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factory-");

    /// <returns>False when it did not end in time, or died: of memory, or of its stack.</returns>
    internal async Task<bool> EndsAsync(IEnumerable<RenderedFile> files, string outputRoot, TimeSpan limit, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(options.DotNetPath, [options.CompilerPath, "/noconfig", $"@{Arguments(files, outputRoot)}"])
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var compiler = Process.Start(start)!;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var silence = Task.WhenAll(compiler.StandardOutput.BaseStream.CopyToAsync(Stream.Null, stop.Token), compiler.StandardError.BaseStream.CopyToAsync(Stream.Null, stop.Token));
        try
        {
            await compiler.WaitForExitAsync(stop.Token).WaitAsync(limit, options.Time, cancellation).ConfigureAwait(false);
            await silence.ConfigureAwait(false);
            return compiler.ExitCode is 0 or 1;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            if (!compiler.HasExited) compiler.Kill(entireProcessTree: true);
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Source generators belong to the compilation; other analyzers only cost time.
    private string Arguments(IEnumerable<RenderedFile> files, string outputRoot)
    {
        var released = new HashSet<string>(StringComparer.Ordinal);
        var arguments = new List<string>();
        foreach (var (file, number) in files.Where(file => file.Kind != OutputKind.Doc).Select((file, number) => (file, number)))
        {
            var path = Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{number}.cs"));
            File.WriteAllText(path, file.Text);
            released.Add(Path.GetFullPath(file.Path, outputRoot));
            arguments.Add($"\"{path}\"");
        }

        string[] own = [.. project.ResponseLines.Where(line => line != "/noconfig" && !released.Contains(Path.GetFullPath(line.Trim('"'), project.Folder)) && !line.StartsWith("/out:", StringComparison.Ordinal) && !line.StartsWith("/doc:", StringComparison.Ordinal))];
        var response = Path.Combine(_folder.FullName, "compiler.rsp");
        File.WriteAllLines(response, [.. own, .. arguments, "/skipanalyzers+", $"/out:\"{Path.Combine(_folder.FullName, "out.dll")}\""]);
        return response;
    }
}

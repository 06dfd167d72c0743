using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Project;

/// <summary>
/// Loads analyzers and generators, those of one folder into one load context, so that two packages may carry different versions of
/// one dependency. The compiler's own assemblies are always the host's: an analyzer that had its own copy would analyze nothing.
/// Thread-safe.
/// </summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<string, FolderContext> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _dependencies = new(StringComparer.OrdinalIgnoreCase);

    public void AddDependencyLocation(string fullPath) => _dependencies.TryAdd(Path.GetFileNameWithoutExtension(fullPath), fullPath);

    public Assembly LoadFromPath(string fullPath) =>
        _folders.GetOrAdd(Path.GetDirectoryName(fullPath)!, folder => new FolderContext(folder, _dependencies)).LoadFromAssemblyPath(fullPath);

    // Collectible without a call of Unload: it goes when the last analyzer of the project is garbage.
    private sealed class FolderContext(string folder, ConcurrentDictionary<string, string> dependencies)
        : AssemblyLoadContext($"analyzers of {folder}", isCollectible: true)
    {
        private static readonly AssemblyLoadContext? Host = GetLoadContext(typeof(Compilation).Assembly);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!;
            if (IsCompilers(name))
                return Host?.LoadFromAssemblyName(new AssemblyName(name));

            var beside = Path.Combine(folder, $"{name}.dll");
            if (File.Exists(beside))
                return LoadFromAssemblyPath(beside);

            return dependencies.TryGetValue(name, out var path) ? LoadFromAssemblyPath(path) : null;
        }

        private static bool IsCompilers(string name) =>
            name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "System.Collections.Immutable" or "System.Reflection.Metadata";
    }
}

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>Loads analyzers beside the host's own Roslyn: an analyzer's other dependencies come from its folder. Lives as long as the process.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    internal static readonly AnalyzerLoader Shared = new();

    private readonly Lock _loading = new();
    private readonly Dictionary<string, AssemblyLoadContext> _contexts = new(StringComparer.Ordinal);

    public void AddDependencyLocation(string fullPath)
    {
        // Dependencies are found by folder when they are asked for.
    }

    public Assembly LoadFromPath(string fullPath)
    {
        lock (_loading)
        {
            var folder = Path.GetDirectoryName(fullPath)!;
            if (!_contexts.TryGetValue(folder, out var context)) _contexts[folder] = context = new FolderContext(folder);
            return context.LoadFromAssemblyPath(fullPath);
        }
    }

    private sealed class FolderContext(string folder) : AssemblyLoadContext($"analyzers: {folder}")
    {
        private static readonly AssemblyLoadContext? Host = GetLoadContext(typeof(Compilation).Assembly);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "System.Collections.Immutable" or "System.Reflection.Metadata")
                return Host?.LoadFromAssemblyName(assemblyName.Name.StartsWith("Microsoft", StringComparison.Ordinal) ? new AssemblyName(assemblyName.Name) : assemblyName);
            var candidate = Path.Combine(folder, $"{assemblyName.Name}.dll");
            return File.Exists(candidate) ? LoadFromAssemblyPath(candidate) : null;
        }
    }
}

using Cake.Core;
using Cake.Core.IO;
using Cake.Core.Tooling;

namespace SoftwareFactory.Cake;

/// <summary>Starts the command <c>factory</c>; any exit code but 0 fails the build.</summary>
/// <param name="context">The context of the build.</param>
internal sealed class FactoryToolRunner(ICakeContext context) : Tool<FactoryToolSettings>(context.FileSystem, context.Environment, context.ProcessRunner, context.Tools)
{
    private static readonly string[] Names = ["factory", "factory.exe"];

    /// <summary>Runs it with some words and the project of the settings.</summary>
    /// <exception cref="CakeException">It is not installed, or says no.</exception>
    internal void Run(FactoryToolSettings settings, params IEnumerable<string> words)
    {
        var arguments = new ProcessArgumentBuilder();
        if (IsOfManifest(settings)) arguments.Append("tool").Append("run").Append("factory").Append("--");
        foreach (var word in words) arguments.AppendQuoted(word);
        if (settings.Project is { } project) arguments.Append("--project").AppendQuoted(project);
        Run(settings, arguments);
    }

    /// <inheritdoc/>
    protected override string GetToolName() => "factory";

    /// <inheritdoc/>
    protected override IEnumerable<string> GetToolExecutableNames() => Names;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetToolExecutableNames(FactoryToolSettings settings) => IsOfManifest(settings) ? ["dotnet", "dotnet.exe"] : Names;

    private bool IsOfManifest(FactoryToolSettings settings) => settings.ToolPath is null && context.Tools.Resolve(Names) is null;
}

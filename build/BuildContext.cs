using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;
using SoftwareFactory.Cake;
using SoftwareFactory.Cake.Frosting;

namespace Build;

/// <summary>Where things are in this repository, and what the command line asks for.</summary>
public sealed class BuildContext : FrostingContext, IFactoryContext
{
    private const string SolutionName = "SoftwareFactory.sln";

    /// <summary>Initializes a new instance of the <see cref="BuildContext"/> class.</summary>
    /// <param name="context">Cake's own context.</param>
    /// <exception cref="CakeException">Neither the working folder nor the host lies in the repository.</exception>
    public BuildContext(ICakeContext context)
        : base(context)
    {
        Root = FindRoot(context.Environment.WorkingDirectory.FullPath)
            ?? FindRoot(AppContext.BaseDirectory)
            ?? throw new CakeException($"{SolutionName} is neither here nor in any folder above. Run the build inside the repository.");

        var project = new FilePath(context.Argument("project", "samples/Shop/Shop/Shop.csproj"));
        Project = project.IsRelative ? System.IO.Path.Combine(Root, project.FullPath) : project.FullPath;

        Factory = FactorySettings.FromArguments(context);
        Factory.Project = Project;
        Factory.WorkingDirectory = Root;
        FactoryTool = new FactoryToolSettings { Project = Project, WorkingDirectory = Root, ToolPath = context.Tools.Resolve(["dotnet", "dotnet.exe"]) };
        // The tool of this very tree, not an installed one.
        FactoryTool.ArgumentCustomization = words => words.Prepend("--").Prepend("q").Prepend("-v").PrependQuoted(PathTo("src/SoftwareFactory.Tool")).Prepend("--project").Prepend("run");
    }

    /// <summary>Gets the root of the repository, absolute.</summary>
    public string Root { get; }

    /// <summary>Gets the solution, absolute.</summary>
    public string Solution => PathTo(SolutionName);

    /// <summary>Gets the project that the line runs on, absolute: <c>--project</c>, relative to the root; the sample by default.</summary>
    public string Project { get; }

    /// <inheritdoc/>
    public FactorySettings Factory { get; }

    /// <inheritdoc/>
    public FactoryToolSettings FactoryTool { get; }

    /// <summary>Gets a path below the root.</summary>
    /// <param name="relative">The path, with <c>/</c> between its parts.</param>
    /// <returns>The absolute path.</returns>
    public string PathTo(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>Runs the <c>dotnet</c> command at the root of the repository, in the environment of this process.</summary>
    /// <param name="arguments">The words of its command line.</param>
    /// <returns>Its exit code.</returns>
    public int Dotnet(params IEnumerable<string> arguments)
    {
        var line = new ProcessArgumentBuilder();
        foreach (var argument in arguments)
            line.AppendQuoted(argument);
        return this.StartProcess("dotnet", new ProcessSettings { Arguments = line, WorkingDirectory = Root });
    }

    private static string? FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, SolutionName)))
                return folder.FullName;
        }

        return null;
    }
}

using Build.Packaging;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using SoftwareFactory.Cake.Frosting;

namespace Build.Tasks;

/// <summary>Packs the packages, unless this very content is packed already.</summary>
[TaskName("Pack")]
[TaskDescription("Packs src/ into artifacts/packages/ under a version made from its content.")]
[IsDependeeOf(typeof(FactoryTask))]
[IsDependeeOf(typeof(FactoryIntakeTask))]
[IsDependeeOf(typeof(FactoryGenerateTask))]
[IsDependeeOf(typeof(FactoryConformTask))]
[IsDependeeOf(typeof(FactoryCompileTask))]
[IsDependeeOf(typeof(FactoryAnalyzeTask))]
[IsDependeeOf(typeof(FactoryTestTask))]
[IsDependeeOf(typeof(FactoryReviewTask))]
[IsDependeeOf(typeof(FactoryReleaseTask))]
[IsDependeeOf(typeof(FactoryVerifyTask))]
public sealed class PackTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var version = ContentVersion.Of(context.Root);
        var projects = PackableProject.In(context.PathTo("src"));
        if (projects.Count == 0)
            throw new CakeException("No project of src/ says <IsPackable>true</IsPackable>: there is nothing to pack.");

        string[] ids = [.. projects.Select(project => project.PackageId)];
        var folder = new PackageFolder(context.PathTo("artifacts/packages"));

        if (folder.Holds(ids, version))
            context.Log.Information("Packages are up to date: {0}", version);
        else
            Pack(context, folder, projects, ids, version);

        folder.Announce(version);
    }

    private static void Pack(BuildContext context, PackageFolder folder, IReadOnlyList<PackableProject> projects, string[] ids, string version)
    {
        var staging = folder.NewStagingFolder();
        try
        {
            context.Log.Information("Packing {0}: {1}", version, string.Join(", ", ids));

            // One build for all of them: they share most projects. Analyzers judge the same sources in every other build.
            var filter = Path.Combine(staging, "packages.slnf");
            File.WriteAllText(filter, PackableProject.SolutionFilter(context.Solution, projects));
            var exit = context.Dotnet(
                ["pack", filter, "--output", staging, "--nologo", "-v:q", "-p:RunAnalyzers=false", $"-p:Version={version}", .. Reproducibly(context)]);
            if (exit != 0)
                throw new CakeException("A package cannot be packed: see the errors above.");

            if (folder.Accept(staging, ids, version) is { Count: > 0 } missing)
                throw new CakeException($"dotnet pack made no package of {string.Join(", ", missing)}. Check IsPackable and PackageId.");
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    /// <summary>Keeps folder, commit and clock out: the same content makes the same bytes, as its version promises.</summary>
    private static string[] Reproducibly(BuildContext context) =>
    [
        $"-p:PathMap={context.Root}{Path.DirectorySeparatorChar}=/_/",
        "-p:EnableSourceControlManagerQueries=false",
        "-p:EnableSourceLink=false",
        "-p:DeterministicTimestamp=2000-01-01T00:00:00Z",
    ];
}

using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Sends the catalogue of planted defects and clean parts through the gates.</summary>
[TaskName("Catalogue")]
[TaskDescription("Sends the planted defects and clean parts through the gates, and prints what each caught, missed and stopped wrongly.")]
public sealed class CatalogueTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var table = context.PathTo("artifacts/catalogue.md");
        if (System.IO.File.Exists(table))
            System.IO.File.Delete(table);
        var exit = context.StartProcess("dotnet", new ProcessSettings
        {
            Arguments = new ProcessArgumentBuilder()
                .Append("run").Append("--project").AppendQuoted(context.PathTo("tests/SoftwareFactory.Inspection.Tests"))
                .Append("--").Append("--filter").AppendQuoted("FullyQualifiedName~TheCatalogue"),
            EnvironmentVariables = new Dictionary<string, string?> { ["FACTORY_CATALOGUE"] = "all" },
        });
        if (System.IO.File.Exists(table))
            Console.WriteLine(System.IO.File.ReadAllText(table));
        if (exit != 0)
            throw new CakeException("A defect was missed, or a clean part was stopped: see above.");
    }
}

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
    private static readonly string[] Gates = ["spec", "slot", "compile", "security", "reliability", "correctness", "duplication", "style", "test", "review", "the whole line"];
    private static readonly (string Project, string Tests)[] Halves = [("SoftwareFactory.Inspection.Tests", "TheCatalogue"), ("SoftwareFactory.Tests", "TheLinesCatalogue")];

    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var rows = context.PathTo("artifacts/catalogue");
        if (System.IO.Directory.Exists(rows))
            System.IO.Directory.Delete(rows, recursive: true);
        var failed = Halves.Count(half => context.StartProcess("dotnet", new ProcessSettings
        {
            Arguments = new ProcessArgumentBuilder()
                .Append("run").Append("--project").AppendQuoted(context.PathTo($"tests/{half.Project}"))
                .Append("--").Append("--no-progress").Append("--filter").AppendQuoted($"FullyQualifiedName~{half.Tests}"),
            EnvironmentVariables = new Dictionary<string, string?> { ["FACTORY_CATALOGUE"] = "all" },
        }) != 0);

        Console.WriteLine("| gate | planted | caught | missed | clean | false alarms |\n|---|---|---|---|---|---|");
        foreach (var gate in Gates)
        {
            var row = System.IO.Path.Combine(rows, $"{gate}.md");
            Console.Write(System.IO.File.Exists(row) ? System.IO.File.ReadAllText(row) : $"| {gate} | not run | | | | |\n");
        }

        if (failed > 0)
            throw new CakeException("A defect was missed, a clean part was stopped, or docs/inspection.md says otherwise: see above.");
    }
}

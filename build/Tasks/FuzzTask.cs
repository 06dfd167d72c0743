using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Sends mutated answers through the Conform gate: other ones each time, and many more than the tests do.</summary>
[TaskName("Fuzz")]
[TaskDescription("Sends --cases (100000) mutated answers through the Conform gate and prints what became of them.")]
public sealed class FuzzTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var exit = context.StartProcess("dotnet", new ProcessSettings
        {
            Arguments = new ProcessArgumentBuilder()
                .Append("run").Append("--project").AppendQuoted(context.PathTo("tests/SoftwareFactory.Inspection.Tests")).Append("-c").Append("Release")
                .Append("--").Append("--filter").AppendQuoted("FullyQualifiedName~MutatedAnswers").Append("--output").Append("Detailed"),
            EnvironmentVariables = new Dictionary<string, string?> { ["FACTORY_FUZZ_CASES"] = context.Argument("cases", "100000") },
        });
        if (exit != 0)
            throw new CakeException("A mutated answer left its slot, or threw: see the case above.");
    }
}

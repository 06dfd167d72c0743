using Cake.Common;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Asks the tool how a part came to be: <c>--query=pricing.tier-price#R6</c>, in the repository of <c>--project</c>.</summary>
[TaskName("Factory-Trace")]
[TaskDescription("Says how a part came to be: --query=<serial, run, spec, clause, file:line, member, lock key>.")]
public sealed class FactoryTraceTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var query = context.Argument<string?>("query", null) ?? throw new CakeException("Say what to trace with --query=<...>: docs/tracing.md lists the forms.");
        if (context.Dotnet("run", "--project", context.PathTo("src/SoftwareFactory.Tool"), "-v", "q", "--", "trace", query, "--project", context.Project) != 0)
            throw new CakeException("The query leads nowhere: see above.");
    }
}

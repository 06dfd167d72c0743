using Cake.Core;
using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Asks the command <c>factory</c> how a part came to be: <c>--query=pricing.tier-price#R6</c>.</summary>
[TaskName("Factory-Trace")]
[TaskDescription(FactoryTargetDescriptions.Trace)]
public sealed class FactoryTraceTask : FrostingTask
{
    /// <inheritdoc/>
    public override void Run(ICakeContext context) => context.FactoryTrace((context as IFactoryContext)?.FactoryTool);
}

using Cake.Core;
using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Base class of the tasks that run a target of the line, on what <see cref="IFactoryContext"/> or the arguments <c>--project</c>, <c>--mode</c>, <c>--model</c> and <c>--only</c> say.</summary>
/// <param name="target">The target's name, such as <c>Factory-Intake</c>.</param>
public abstract class FactoryTargetTask(string target) : FrostingTask
{
    /// <inheritdoc/>
    public override void Run(ICakeContext context) =>
        context.FactoryRun(FactoryTarget.Named(target), context is IFactoryContext own ? own.Factory : FactorySettings.FromArguments(context));
}

using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

/// <summary>Notes the beginning and the end of each task.</summary>
public sealed class SampleTaskLifetime : FrostingTaskLifetime<SampleContext>
{
    /// <inheritdoc/>
    public override void Setup(SampleContext context, ITaskSetupContext info) => context.Note("before " + info.Task.Name);

    /// <inheritdoc/>
    public override void Teardown(SampleContext context, ITaskTeardownContext info) => context.Note("after " + info.Task.Name);
}

using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

/// <summary>Notes the beginning and the end of a run.</summary>
public sealed class SampleLifetime : FrostingLifetime<SampleContext>
{
    /// <inheritdoc/>
    public override void Setup(SampleContext context, ISetupContext info) => context.Note("setup");

    /// <inheritdoc/>
    public override void Teardown(SampleContext context, ITeardownContext info) => context.Note("teardown");
}

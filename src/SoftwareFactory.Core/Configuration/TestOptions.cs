namespace SoftwareFactory.Core.Configuration;

/// <summary><c>test</c> of <c>factory.yaml</c>: how examples and holdouts run. Immutable.</summary>
public sealed record TestOptions
{
    /// <summary>How long one example may run, 1 second to 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What they must run in.</summary>
    public SandboxRequirement Sandbox { get; init; } = SandboxRequirement.Auto;
}

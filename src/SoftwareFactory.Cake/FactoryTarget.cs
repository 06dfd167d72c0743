namespace SoftwareFactory.Cake;

/// <summary>A target of a Cake build that runs the line or a part of it.</summary>
/// <param name="Name">The target's name in the build, such as <c>Factory-Intake</c>.</param>
/// <param name="MSBuildTarget">The target of SoftwareFactory.MSBuild that does the work.</param>
/// <param name="Description">What it does, for <c>--description</c>.</param>
public sealed record FactoryTarget(string Name, string MSBuildTarget, string Description)
{
    /// <summary>Gets the targets, in the order of the line.</summary>
    public static IReadOnlyList<FactoryTarget> All { get; } =
    [
        new("Factory", "Factory", FactoryTargetDescriptions.Factory),
        new("Factory-Intake", "FactoryIntake", FactoryTargetDescriptions.Intake),
        new("Factory-Generate", "FactoryGenerate", FactoryTargetDescriptions.Generate),
        new("Factory-Conform", "FactoryConform", FactoryTargetDescriptions.Conform),
        new("Factory-Compile", "FactoryCompile", FactoryTargetDescriptions.Compile),
        new("Factory-Analyze", "FactoryAnalyze", FactoryTargetDescriptions.Analyze),
        new("Factory-Test", "FactoryTest", FactoryTargetDescriptions.Test),
        new("Factory-Review", "FactoryReview", FactoryTargetDescriptions.Review),
        new("Factory-Release", "FactoryRelease", FactoryTargetDescriptions.Release),
        new("Factory-Verify", "FactoryVerify", FactoryTargetDescriptions.Verify),
    ];

    /// <summary>Finds a target by the name of it or of a stage.</summary>
    /// <param name="name">Such as <c>Factory-Intake</c>, <c>FactoryIntake</c> or <c>Intake</c>; compared without case.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentException">There is no such target.</exception>
    public static FactoryTarget Named(string name) =>
        All.FirstOrDefault(target => new[] { target.Name, target.MSBuildTarget, target.Name["Factory".Length..].TrimStart('-') }.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"'{name}' is no stage. Name one of {string.Join(", ", All.Select(target => target.Name))}.", nameof(name));
}

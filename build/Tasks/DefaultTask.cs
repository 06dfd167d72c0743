using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Builds and tests.</summary>
[TaskName("Default")]
[TaskDescription("Builds and tests everything.")]
[IsDependentOn(typeof(TestTask))]
public sealed class DefaultTask : FrostingTask<BuildContext>;

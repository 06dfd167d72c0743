using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Release.</summary>
[TaskName("Factory-Release")]
[TaskDescription("Runs the line up to Release, which writes outputs, lock, manifest and reports.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryReleaseTask() : LineTask("FactoryRelease");

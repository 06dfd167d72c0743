using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Release.</summary>
[TaskName("Factory-Release")]
[TaskDescription(FactoryTargetDescriptions.Release)]
public sealed class FactoryReleaseTask() : FactoryTargetTask("Factory-Release");

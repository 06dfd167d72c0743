using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Intake.</summary>
[TaskName("Factory-Intake")]
[TaskDescription(FactoryTargetDescriptions.Intake)]
public sealed class FactoryIntakeTask() : FactoryTargetTask("Factory-Intake");

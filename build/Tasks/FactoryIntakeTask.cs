using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Intake.</summary>
[TaskName("Factory-Intake")]
[TaskDescription("Runs the line up to Intake, which reads and lints the specs.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryIntakeTask() : LineTask("FactoryIntake");

using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Generate.</summary>
[TaskName("Factory-Generate")]
[TaskDescription("Runs the line up to Generate, which answers the prompts from the lock.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryGenerateTask() : LineTask("FactoryGenerate");

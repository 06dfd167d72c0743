using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Compile.</summary>
[TaskName("Factory-Compile")]
[TaskDescription(FactoryTargetDescriptions.Compile)]
public sealed class FactoryCompileTask() : FactoryTargetTask("Factory-Compile");

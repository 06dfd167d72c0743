using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Generate.</summary>
[TaskName("Factory-Generate")]
[TaskDescription(FactoryTargetDescriptions.Generate)]
public sealed class FactoryGenerateTask() : FactoryTargetTask("Factory-Generate");

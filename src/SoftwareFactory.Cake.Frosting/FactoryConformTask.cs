using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Conform.</summary>
[TaskName("Factory-Conform")]
[TaskDescription(FactoryTargetDescriptions.Conform)]
public sealed class FactoryConformTask() : FactoryTargetTask("Factory-Conform");

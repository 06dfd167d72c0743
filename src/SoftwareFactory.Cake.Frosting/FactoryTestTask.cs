using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Test.</summary>
[TaskName("Factory-Test")]
[TaskDescription(FactoryTargetDescriptions.Test)]
public sealed class FactoryTestTask() : FactoryTargetTask("Factory-Test");

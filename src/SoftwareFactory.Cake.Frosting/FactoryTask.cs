using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the whole line.</summary>
[TaskName("Factory")]
[TaskDescription(FactoryTargetDescriptions.Factory)]
public sealed class FactoryTask() : FactoryTargetTask("Factory");

using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Checks that the outputs match the lock.</summary>
[TaskName("Factory-Verify")]
[TaskDescription(FactoryTargetDescriptions.Verify)]
public sealed class FactoryVerifyTask() : FactoryTargetTask("Factory-Verify");

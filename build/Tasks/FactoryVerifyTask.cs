using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Checks that the outputs match the lock.</summary>
[TaskName("Factory-Verify")]
[TaskDescription("Checks that the outputs match the lock, as every plain build does.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryVerifyTask() : LineTask("FactoryVerify");

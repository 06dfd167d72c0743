using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Test.</summary>
[TaskName("Factory-Test")]
[TaskDescription("Runs the line up to Test, which runs examples and holdouts.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryTestTask() : LineTask("FactoryTest");

using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Compile.</summary>
[TaskName("Factory-Compile")]
[TaskDescription("Runs the line up to Compile, which compiles all parts with the project.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryCompileTask() : LineTask("FactoryCompile");

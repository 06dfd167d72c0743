using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Conform.</summary>
[TaskName("Factory-Conform")]
[TaskDescription("Runs the line up to Conform, which fills and checks the templates.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryConformTask() : LineTask("FactoryConform");

using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Analyze.</summary>
[TaskName("Factory-Analyze")]
[TaskDescription(FactoryTargetDescriptions.Analyze)]
public sealed class FactoryAnalyzeTask() : FactoryTargetTask("Factory-Analyze");

using Cake.Frosting;

namespace SoftwareFactory.Cake.Frosting;

/// <summary>Runs the line up to the stage Review.</summary>
[TaskName("Factory-Review")]
[TaskDescription(FactoryTargetDescriptions.Review)]
public sealed class FactoryReviewTask() : FactoryTargetTask("Factory-Review");

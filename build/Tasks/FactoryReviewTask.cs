using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Review.</summary>
[TaskName("Factory-Review")]
[TaskDescription("Runs the line up to Review, which checks risk and approvals.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryReviewTask() : LineTask("FactoryReview");

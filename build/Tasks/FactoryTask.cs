using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the whole line.</summary>
[TaskName("Factory")]
[TaskDescription("Runs the whole line on the sample and shows the run: part by stage, serial, findings, yield, time.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryTask() : LineTask("Factory");

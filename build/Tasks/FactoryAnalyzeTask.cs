using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs the line up to the stage Analyze.</summary>
[TaskName("Factory-Analyze")]
[TaskDescription("Runs the line up to Analyze, which runs the analyzers and the banned-API list.")]
[IsDependentOn(typeof(PackTask))]
public sealed class FactoryAnalyzeTask() : LineTask("FactoryAnalyze");

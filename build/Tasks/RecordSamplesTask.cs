using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Locks what people wrote under a sample's <c>answers/</c>, as provider <c>sample</c>, if the line accepts it.</summary>
[TaskName("Record-Samples")]
[TaskDescription("Locks the sample's handwritten answers (needed after a change of its specs, its answers or a template).")]
[IsDependentOn(typeof(PackTask))]
public sealed class RecordSamplesTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        if (context.Dotnet("msbuild", context.Project, "-restore", "-t:Factory", "-p:FactoryMode=refresh", "-p:FactoryModel=sample:handwritten", "-nologo", "-tl:off", "-v:m") != 0)
            throw new CakeException("The line refuses an answer: see the errors above.");
    }
}

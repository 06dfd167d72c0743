using Build.Samples;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Locks what people wrote under the samples' <c>answers/</c>, as provider <c>sample</c>: the shop's if the line accepts them, the gallery's as they are.</summary>
[TaskName("Record-Samples")]
[TaskDescription("Locks the samples' handwritten answers (needed after a change of their specs, their answers or a template).")]
[IsDependentOn(typeof(PackTask))]
public sealed class RecordSamplesTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        if (context.Dotnet("msbuild", context.Project, "-restore", "-t:Factory", "-p:FactoryMode=refresh", "-p:FactoryModel=sample:handwritten", "-nologo", "-tl:off", "-v:m") != 0)
            throw new CakeException("The line refuses an answer: see the errors above.");

        foreach (var folder in Directory.EnumerateDirectories(context.PathTo("samples/Defects"), "answers", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Defect.Record(context, System.IO.Path.GetDirectoryName(folder)!);
    }
}

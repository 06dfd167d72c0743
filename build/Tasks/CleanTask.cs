using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Deletes what builds make. Not the host's own output: it is running.</summary>
[TaskName("Clean")]
[TaskDescription("Deletes artifacts/ and all bin and obj folders but those of build/.")]
public sealed class CleanTask : FrostingTask<BuildContext>
{
    private static readonly string[] Folders = ["src", "tests", "samples"];

    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        Delete(context, context.PathTo("artifacts"));
        foreach (var folder in Folders.Select(context.PathTo).Where(Directory.Exists).SelectMany(OutputsBelow))
            Delete(context, folder);
    }

    private static string[] OutputsBelow(string folder) =>
        [.. Directory.EnumerateDirectories(folder).SelectMany(child =>
            Path.GetFileName(child) is "bin" or "obj" ? [child] : OutputsBelow(child))];

    private static void Delete(BuildContext context, string folder)
    {
        if (!Directory.Exists(folder))
            return;
        context.Log.Information("{0}", Path.GetRelativePath(context.Root, folder));
        Directory.Delete(folder, recursive: true);
    }
}

using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Crashes;

/// <summary>
/// The process that runs the line on a small disk, a file system in memory that bubblewrap mounts at its folder for temporary files. The disk has no room when
/// the run begins, or some, or none from a step of Release on. After each failure there is room again, and the run must end as it would have.
/// </summary>
internal static class ASmallDisk
{
    internal const string Word = "small-disk";
    internal const int Size = 8 * 1024 * 1024;
    private const int Step = 32 * 1024;

    private static string Filler => Path.Combine(Path.GetTempPath(), "filler");

    /// <summary>What the process does; it writes a line of each failure, and dies of an exception when something is lost.</summary>
    /// <param name="before">A repository on another disk, whose parts are released.</param>
    internal static async Task<int> FillAsync(string before)
    {
        using var old = new SmallRepository(new DirectoryInfo(before));
        using var whole = old.CopyTo();
        await PassAsync(whole);
        foreach (var step in (string[])["blobs", "staged", "releasing", "released"]) await FailAsync(int.MaxValue, step);
        for (var room = 0; await FailAsync(room, null); room += Step) { }
        return 0;

        async Task<bool> FailAsync(int room, string? step)
        {
            using var repository = old.CopyTo();
            repository.WriteArguments([]);
            Fill(room);
            LineResult result;
            using (var line = new ProductionLine(repository.Project(FactoryMode.Refresh), null, TimeProvider.System, _ => AnotherProcess.Model, now => Fill(now == step ? 0 : int.MaxValue)))
                result = await line.RunToAsync(Stage.Release, CancellationToken.None);
            File.Delete(Filler);
            if (result.Status == RunStatus.Passed) return false;

            await Console.Out.WriteLineAsync($"{step ?? "start"}: {AnotherProcess.Describe(result)}");
            foreach (var (path, text) in repository.Tree().Where(file => !file.Key.EndsWith(".releasing", StringComparison.Ordinal)))
                if (text != old.Tree().GetValueOrDefault(path) && text != whole.Tree().GetValueOrDefault(path)) throw new InvalidOperationException($"{path} is neither old nor new: {text}");

            await PassAsync(repository);
            var lost = whole.Tree().Except(repository.Tree()).Concat(repository.Tree().Except(whole.Tree())).Select(file => file.Key).ToList();
            return lost.Count == 0 ? true : throw new InvalidOperationException($"These differ: {string.Join(' ', lost)}");
        }
    }

    /// <summary>Leaves so much room on the disk, unless there is less.</summary>
    private static void Fill(int room)
    {
        var free = new DriveInfo(Path.GetTempPath()).AvailableFreeSpace;
        if (free <= room) return;
        using var file = new FileStream(Filler, FileMode.Append);
        file.Write(new byte[free - room]);
    }

    private static async Task PassAsync(SmallRepository repository)
    {
        var result = await repository.RunAsync(FactoryMode.Refresh, AnotherProcess.Model);
        if (result.Status != RunStatus.Passed) throw new InvalidOperationException(string.Join('\n', result.Findings));
    }
}

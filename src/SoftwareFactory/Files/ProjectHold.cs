namespace SoftwareFactory.Files;

/// <summary>Keeps a second run off a project: an exclusively opened file in <c>obj/factory</c>, which the operating system frees however the holder ends.</summary>
internal static class ProjectHold
{
    /// <summary>The hold, or null while another process has it.</summary>
    internal static FileStream? TryTake(string workFolder)
    {
        Directory.CreateDirectory(workFolder);
        try
        {
            return new FileStream(Path.Combine(workFolder, "run.hold"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

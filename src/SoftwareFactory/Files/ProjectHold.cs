using SoftwareFactory.Projects;

namespace SoftwareFactory.Files;

/// <summary>
/// Keeps a second run off a project, whatever <c>obj</c> it builds in: an exclusively opened file <c>artifacts/factory/holds/&lt;project&gt;.hold</c>, which the operating
/// system frees however the holder ends.
/// </summary>
internal static class ProjectHold
{
    // What Windows, Linux and macOS say when somebody else has the file: no other trouble with it is a run in progress.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    /// <summary>The hold, or null while another process has it.</summary>
    internal static FileStream? TryTake(FactoryProject project)
    {
        var repository = Repository.Find(project.Folder);
        var folder = Directory.CreateDirectory(Path.Combine(repository.ArtifactsFolder, "holds")).FullName;
        try
        {
            return new FileStream(Path.Combine(folder, $"{repository.Display(project.ProjectFile).Replace('/', '+')}.hold"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error.HResult is SharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }
}

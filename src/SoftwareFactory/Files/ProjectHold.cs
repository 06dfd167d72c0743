using SoftwareFactory.Projects;

namespace SoftwareFactory.Files;

/// <summary>
/// Keeps a second run off a project, whatever <c>obj</c> it builds in: an exclusively opened file <c>artifacts/factory/holds/&lt;project&gt;</c>, which the operating
/// system frees however the holder ends.
/// </summary>
internal static class ProjectHold
{
    /// <summary>The hold, or null while another process has it.</summary>
    internal static FileStream? TryTake(FactoryProject project)
    {
        var repository = Repository.Find(project.Folder);
        var folder = Directory.CreateDirectory(Path.Combine(repository.ArtifactsFolder, "holds")).FullName;
        try
        {
            return new FileStream(Path.Combine(folder, repository.Display(project.ProjectFile).Replace('/', '+')), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

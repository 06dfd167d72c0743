using System.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Verification;

/// <summary><c>Serials.cs</c> in the project's work folder: carries each part's serial into the assembly as <c>AssemblyMetadata</c>.</summary>
public static class SerialSource
{
    /// <summary>Writes it from the project's lock; only when different. A lock that cannot be read has no serials: whoever verifies reports it.</summary>
    public static void Write(FactoryProject project)
    {
        var reading = File.Exists(project.LockFile) ? LockReader.Read(project.LockFile, Repository.ReadText(project.LockFile)) : null;
        Write(project, reading?.Lock ?? GenerationLock.Empty);
    }

    internal static void Write(FactoryProject project, GenerationLock answers)
    {
        var source = new StringBuilder();
        foreach (var entry in answers.Entries.DistinctBy(entry => entry.SpecId))
            source.Append($"[assembly: global::System.Reflection.AssemblyMetadata(\"SoftwareFactory.Serial:{entry.SpecId}\", \"{entry.Serial}\")]\n");
        AtomicFile.WriteIfDifferent(Path.Combine(project.WorkFolder, "Serials.cs"), source.ToString());
    }
}

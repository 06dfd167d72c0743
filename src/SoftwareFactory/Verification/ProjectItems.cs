using System.Xml.Linq;
using SoftwareFactory.Files;
using SoftwareFactory.Line;

namespace SoftwareFactory.Verification;

/// <summary><c>items.props</c> in the project's work folder: tells IDEs which spec an output is made from (<c>FactorySpec</c>), and to show it below that spec (<c>DependentUpon</c>).</summary>
internal static class ProjectItems
{
    /// <summary>Writes it for the outputs inside the project's folder; only when different, since MSBuild imports it.</summary>
    internal static void Write(LineSession session)
    {
        var outputs =
            from part in session.Parts
            from file in part.Default?.Files ?? []
            let output = session.OutputPath(file.Path)
            let item = Relative(session.Project.Folder, output)
            where !item.StartsWith("../", StringComparison.Ordinal) && item.EndsWith(".cs", StringComparison.Ordinal)
            let spec = Path.Combine(session.Repository.Root, part.Spec.Path)
            orderby item
            select new XElement(
                "Compile",
                new XAttribute("Update", item),
                new XAttribute("FactorySpec", Relative(session.Project.Folder, spec)),
                new XAttribute("DependentUpon", Relative(Path.GetDirectoryName(output)!, spec)));
        AtomicFile.WriteIfDifferent(Path.Combine(session.Project.WorkFolder, "items.props"), new XElement("Project", new XElement("ItemGroup", outputs)) + "\n");
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}

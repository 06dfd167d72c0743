using System.Xml.Linq;
using SoftwareFactory.Files;
using SoftwareFactory.Line;

namespace SoftwareFactory.Verification;

/// <summary>
/// What MSBuild is told of a project's outputs, in its state folder. <c>items.props</c>: which spec an output is made from (<c>FactorySpec</c>), and to show it below
/// that spec (<c>DependentUpon</c>). <c>outputs.txt</c>: their paths, a line each; a change of one of them makes verification and the line look again.
/// </summary>
internal static class ProjectItems
{
    /// <summary>Writes both; only when different, since MSBuild imports one of them.</summary>
    internal static void Write(LineSession session)
    {
        AtomicFile.WriteIfDifferent(Path.Combine(session.Project.StateFolder, "items.props"), new XElement("Project", new XElement("ItemGroup", Items(session))) + "\n");
        AtomicFile.WriteIfDifferent(Path.Combine(session.Project.StateFolder, "outputs.txt"), string.Concat(Outputs(session).Order(StringComparer.Ordinal).Select(path => $"{path}\n")));
    }

    private static IEnumerable<string> Outputs(LineSession session) => Made(session).Select(made => session.OutputPath(made.Output));

    private static IEnumerable<(string Spec, string Output)> Made(LineSession session) =>
        session.Parts.SelectMany(part => (part.Default?.Files ?? []).Select(file => (part.Spec.Path, file.Path)))
            .Concat(session.Agreed.SelectMany(part => part.Outputs.Select(output => (part.Spec, output))));

    private static IEnumerable<XElement> Items(LineSession session) =>
        from made in Made(session)
        let output = session.OutputPath(made.Output)
        let item = Relative(session.Project.Folder, output)
        where !item.StartsWith("../", StringComparison.Ordinal) && item.EndsWith(".cs", StringComparison.Ordinal)
        let spec = Path.Combine(session.Repository.Root, made.Spec)
        orderby item
        select new XElement(
            "Compile",
            new XAttribute("Update", item),
            new XAttribute("FactorySpec", Relative(session.Project.Folder, spec)),
            new XAttribute("DependentUpon", Relative(Path.GetDirectoryName(output)!, spec)));

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}

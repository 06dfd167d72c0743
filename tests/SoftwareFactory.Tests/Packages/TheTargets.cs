using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SoftwareFactory.Tests.Packages;

/// <summary>What SoftwareFactory.MSBuild adds to a project.</summary>
internal sealed partial class TheTargets
{
    private static readonly string Package = Path.Combine(SmallRepository.Sources, "src", "SoftwareFactory.MSBuild");
    private static readonly XDocument Targets = XDocument.Load(Path.Combine(Package, "build", "SoftwareFactory.MSBuild.targets"));

    [Test]
    public void AreThereInTheOuterBuildOfSeveralTargetFrameworksToo()
    {
        var outer = XDocument.Load(Path.Combine(Package, "buildMultiTargeting", "SoftwareFactory.MSBuild.targets"));

        Assert.That(NamesIn(outer), Is.EquivalentTo(NamesIn(Targets).Append("_FactoryRecord")));
        Assert.That(
            outer.Descendants("Target").Select(target => (target.Attribute("Name")!.Value, target.Element("MSBuild")!.Attribute("Properties")!.Value)),
            Is.EquivalentTo(outer.Descendants("MSBuild").Select(call => (call.Attribute("Targets")!.Value, "TargetFramework=$(FactoryTargetFramework)"))));
    }

    [Test]
    public void StandInTheirReference()
    {
        var page = File.ReadAllText(Path.Combine(SmallRepository.Sources, "docs", "msbuild.md"));
        var named = Backticks().Matches(page).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var properties = Directory.EnumerateFiles(Package, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetDirectoryName(path)!.Contains("build", StringComparison.Ordinal) && Path.GetExtension(path) is ".props" or ".targets")
            .SelectMany(path => Property().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value));
        var items = Targets.Root!.Elements("ItemGroup").Elements().Select(item => item.Name.LocalName).Where(name => name.StartsWith("Factory", StringComparison.Ordinal));

        Assert.That(named, Is.SupersetOf(NamesIn(Targets).Concat(properties).Concat(items).Distinct()));
    }

    private static IEnumerable<string> NamesIn(XDocument project) =>
        project.Descendants("Target").Select(target => target.Attribute("Name")!.Value).Where(name => name[0] != '_' || name == "_FactoryRecord").Where(name => project != Targets || name != "_FactoryRecord");

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\$\((Factory\w+)")]
    private static partial Regex Property();
}

using System.Globalization;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Analyze.Style;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Style;

/// <summary>The house style of one project, to be read by people and scripts. Asks nobody and needs no spec. Immutable.</summary>
/// <param name="Version">How it was counted.</param>
/// <param name="Digest">SHA-256 of all counts, as the manifest has it.</param>
/// <param name="Files">How many files were read.</param>
/// <param name="Conventions">Everything that was counted, dominant or not.</param>
public sealed record HouseStylePage(int Version, string Digest, int Files, IReadOnlyList<HouseConvention> Conventions)
{
    /// <summary>Counts.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="time">Where time comes from.</param>
    public static HouseStylePage Of(FactoryProject project, TimeProvider time)
    {
        var house = HouseStyle.Of(new LineSession(project with { Mode = FactoryMode.Locked, ModeText = "locked" }, time).Compilation);
        return new HouseStylePage(HouseStyle.Version, house.Digest.Hex, house.Files, house.Conventions);
    }

    /// <summary>The page as Markdown, a line an item: what parts have to follow first, then what is no convention.</summary>
    public IEnumerable<string> Lines() =>
    [
        $"# House style of {Files} files", "", $"Version {Version}, digest {Digest}.",
        .. Table("Conventions: parts follow them (SF4421)", Conventions.Where(convention => convention.IsDominant)),
        .. Table("Habits: not frequent or not common enough", Conventions.Where(convention => !convention.IsDominant)),
    ];

    private static IEnumerable<string> Table(string title, IEnumerable<HouseConvention> conventions)
    {
        var rows = conventions.Select(convention => string.Create(CultureInfo.InvariantCulture, $"| {convention.Name}{(convention.Tests ? " (tests)" : "")} | {convention.Choice} | {convention.Share * 100:0.#} % | {convention.Total} |")).ToArray();
        return rows.Length == 0 ? [] : ["", $"## {title}", "", "| | the house writes | share | of |", "|---|---|---|---|", .. rows];
    }
}

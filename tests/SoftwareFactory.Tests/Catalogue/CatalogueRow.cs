using System.Globalization;

namespace SoftwareFactory.Tests.Catalogue;

/// <summary>A gate's row of the table in docs/inspection.md.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Planted">Defects.</param>
/// <param name="Missed">Those that it let through, or that another gate stopped.</param>
/// <param name="Clean">Parts that nothing may stop.</param>
/// <param name="FalseAlarms">Those that something stopped.</param>
internal sealed record CatalogueRow(string Gate, int Planted, IReadOnlyList<string> Missed, int Clean, IReadOnlyList<string> FalseAlarms)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {Gate} | {Planted} | {Planted - Missed.Count} | {Missed.Count} | {Clean} | {FalseAlarms.Count} |");

    /// <summary>Writes the row where the build's target Catalogue looks for it, and holds the documentation to it.</summary>
    internal void Check(string repository)
    {
        var file = Path.Combine(repository, "artifacts", "catalogue", $"{Gate}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"{this}\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('\n', Missed), Is.Empty, "missed");
            Assert.That(string.Join('\n', FalseAlarms), Is.Empty, "false alarms");
            Assert.That(File.ReadLines(Path.Combine(repository, "docs", "inspection.md")).Where(line => line.StartsWith($"| {Gate} |", StringComparison.Ordinal)), Has.Member(ToString()), "the table in docs/inspection.md");
        }
    }
}

using System.Text;
using SoftwareFactory.Cake.Reporting;

namespace Build.Tests.Reporting;

internal sealed class LineTables
{
    private static readonly string[] AllStages = ["Intake", "Generate", "Conform", "Compile", "Analyze", "Test", "Review", "Release"];

    private static readonly RunManifest Manifest = new(
        "r1",
        TimeSpan.FromSeconds(4.25),
        [new ProjectRun("Shop", "stopped", "Conform", "1/2")],
        [
            new PartRow("pricing.bulk-discount", "SF-ABCDE-FGHJK-MNPQR-STVWX", AllStages.ToDictionary(stage => stage, _ => "passed"), 0, TimeSpan.FromMilliseconds(120)),
            new PartRow("identity.iban", "", new Dictionary<string, string> { ["Intake"] = "passed", ["Generate"] = "passed", ["Conform"] = "stopped" }, 3, null),
        ]);

    [Test]
    public void ShowPartsByStage() => Assert.That(Draw(null), Is.EqualTo("""
        part                   Int Gen Con Com Ana Tes Rev Rel  serial                      findings    time
        pricing.bulk-discount  +   +   +   +   +   +   +   +    SF-ABCDE-FGHJK-MNPQR-STVWX         0  120 ms
        identity.iban          +   +   x   .   .   .   .   .                                       3

        Shop: stopped at Conform | first-pass yield 1/2 | 4.3 s | run r1
        """.ReplaceLineEndings("\n")));

    [Test]
    public void FitNarrowTerminals() => Assert.That(Draw(80), Is.EqualTo("""
        part               I G C C A T R R  serial                      findings    time
        pricing.bulk-dis~  + + + + + + + +  SF-ABCDE-FGHJK-MNPQR-STVWX         0  120 ms
        identity.iban      + + x . . . . .                                     3

        Shop: stopped at Conform | first-pass yield 1/2 | 4.3 s | run r1
        """.ReplaceLineEndings("\n")));

    [Test]
    public void HaveAHeadEvenWithoutParts() =>
        Assert.That(LineTable.Draw(Manifest with { Parts = [] }, Marks.For(Encoding.ASCII), null).First(), Does.StartWith("part  Int Gen"));

    [Test]
    public void AreDrawnWhereTheTerminalCan()
    {
        Assert.That(Marks.For(Encoding.UTF8).Passed, Is.EqualTo("✓"));
        Assert.That(Marks.For(Encoding.Latin1).Passed, Is.EqualTo("+"));
    }

    private static string Draw(int? width) => string.Join('\n', LineTable.Draw(Manifest, Marks.For(Encoding.ASCII), width));
}

using Microsoft.CodeAnalysis.Diagnostics;
using SoftwareFactory.Analyzers.Bans;

namespace SoftwareFactory.Analyzers.Tests.Bans;

internal sealed class DeadBanRule
{
    [TestCase("T:System.Missing;Typo.", 1)]
    [TestCase("T:System.Console\n\nM:System.Threading.Thread.Sleep(int)", 3)]
    public async Task ReportsTheLine(string list, int line)
    {
        var found = await Compilations.Of("int Run() => 1;").WithAnalyzers([new DeadBanAnalyzer()], new AnalyzerOptions([new BanFile(list)])).GetAnalyzerDiagnosticsAsync();
        Assert.That(found.Single().Location.GetLineSpan().StartLinePosition.Line + 1, Is.EqualTo(line));
        Assert.That(found.Single().Location.GetLineSpan().Path, Is.EqualTo("Shop/BannedSymbols.Shop.txt"));
    }

    [Test]
    public async Task IsSilentAboutBansThatMeanSomething() =>
        Assert.That(await Compilations.Of("int Run() => 1;").WithAnalyzers([new DeadBanAnalyzer()], new AnalyzerOptions([new BanFile("T:System.Console")])).GetAnalyzerDiagnosticsAsync(), Is.Empty);
}

using SoftwareFactory.Analyzers.Bans;

namespace SoftwareFactory.Analyzers.Tests.Bans;

internal sealed class BannedSymbolRule
{
    private static readonly BanFile Bans = new("P:System.DateTime.Now;Take a TimeProvider.\nT:System.Console\n// a comment\nM:System.Environment.Exit(System.Int32)\n");

    [TestCase("object Run() => DateTime.[|Now|];")]
    [TestCase("object? Run() => [|Type.GetType(\"System.Console, System.Console\")|];")]
    [TestCase("Action<int> Run() => Environment.[|@Exit|];")]
    [TestCase("namespace A { using T = System.[|Console|]; }")]
    public void Reports(string code) => Verify<BannedSymbolAnalyzer>.Reports(code, Bans);

    [TestCase("object Run() => DateTime.UnixEpoch;")]
    [TestCase("string Now => \"\"; string Run() => Now;")]
    public void IsSilentAbout(string code) => Verify<BannedSymbolAnalyzer>.Reports(code, Bans);

    [Test]
    public void IsSilentWithoutAList() => Verify<BannedSymbolAnalyzer>.Reports("object Run() => DateTime.Now;");
}

using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class WeakRandomRule
{
    [TestCase("""
        string Token(Random random) => [|random.Next(1000, 9999)|].ToString("D4");
        """)]
    [TestCase("""
        void Run(Random random) { var salt = new byte[8]; [|random.NextBytes(salt)|]; var password = [|random.Next()|]; }
        """)]
    public void Reports(string code) => Verify<WeakRandomAnalyzer>.Reports(code);

    [TestCase("""
        int Roll(Random random) { var dice = random.Next(1, 7); return dice; }
        """)]
    [TestCase("""
        int Jitter(Random random, CancellationToken token) => random.Next(10);
        """)]
    public void IsSilentAbout(string code) => Verify<WeakRandomAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class EndlessRecursionRule
{
    [TestCase("""
        public int Amount { get { return [|Amount|]; } }
        """)]
    [TestCase("""
        public string Name => [|Name|]; private int _x; public int X { get => _x; set => [|X|] = value; }
        """)]
    [TestCase("""
        int Run(int n) => [|Run(n)|];
        """)]
    public void Reports(string code) => Verify<EndlessRecursionAnalyzer>.Reports(code);

    [TestCase("""
        int Run(int n) => n <= 1 ? 1 : n * Run(n - 1); int Walk(int n) { if (n > 3) return 1; return Walk(n + 1); } class Node { public Node? Next { get; } public int Depth => Next?.Depth ?? 0; }
        """)]
    [TestCase("""
        private int _x; public int X { get => _x; set => _x = value; } public int Y => X;
        """)]
    public void IsSilentAbout(string code) => Verify<EndlessRecursionAnalyzer>.Reports(code);
}

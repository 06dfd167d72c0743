using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class OverflowRule
{
    [TestCase("""
        long F(int a, int b) => [|a * b|];
        """)]
    [TestCase("""
        decimal F(int a, int b) { decimal total = [|a * b|]; return total; }
        """)]
    [TestCase("""
        class C : IComparer<int> { public int Compare(int x, int y) => [|x - y|]; }
        """)]
    [TestCase("""
        void F(List<int> l) => l.Sort((a, b) => [|a - b|]);
        """)]
    public void Reports(string code) => Verify<OverflowAnalyzer>.Reports(code);

    [TestCase("""
        long F(int a, int b) => (long)a * b;
        """)]
    [TestCase("""
        long F(int a) => a * 1000;
        """)]
    [TestCase("""
        long F(int a, int b) => checked(a * b);
        """)]
    [TestCase("""
        int F(int a, int b) => a - b;
        """)]
    [TestCase("""
        class C : IComparer<string> { public int Compare(string? x, string? y) => x!.Length - y!.Length; }
        """)]
    [TestCase("""
        void F(List<int> l) => l.Sort((a, b) => a.CompareTo(b));
        """)]
    public void IsSilentAbout(string code) => Verify<OverflowAnalyzer>.Reports(code);
}

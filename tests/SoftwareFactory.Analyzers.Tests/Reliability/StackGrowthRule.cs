using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class StackGrowthRule
{
    [TestCase("""
        void F(int n) { for (var i = 0; i < n; i++) { Span<byte> b = [|stackalloc byte[16]|]; b[0] = 1; } }
        """)]
    [TestCase("""
        int F(int n) { Span<byte> b = [|stackalloc byte[n]|]; return b.Length; }
        """)]
    public void Reports(string code) => Verify<StackGrowthAnalyzer>.Reports(code);

    [TestCase("""
        int F(int n) { Span<byte> b = n <= 256 ? stackalloc byte[n] : new byte[n]; return b.Length; }
        """)]
    [TestCase("""
        int F(int n) { Span<byte> b = stackalloc byte[256]; for (var i = 0; i < n; i++) b[0]++; return b[0]; }
        """)]
    [TestCase("""
        int F(string s) { if (s.Length > 64) return 0; Span<char> b = stackalloc char[s.Length]; s.CopyTo(b); return b.Length; }
        """)]
    [TestCase("""
        int F() { Span<int> b = stackalloc[] { 1, 2, 3 }; return b.Length; }
        """)]
    public void IsSilentAbout(string code) => Verify<StackGrowthAnalyzer>.Reports(code);
}

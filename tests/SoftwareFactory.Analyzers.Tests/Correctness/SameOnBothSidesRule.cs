using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class SameOnBothSidesRule
{
    [TestCase("""
        bool F(string a) => [|a.Length > 1 && a.Length > 1|];
        """)]
    [TestCase("""
        int F(int a) => [|a - a|];
        """)]
    [TestCase("""
        int F(bool b, int n) { if ([|b|]) return n * 2; else { return n * 2; } }
        """)]
    [TestCase("""
        int F(bool b, int n) => [|b ? n : n|];
        """)]
    [TestCase("""
        bool F(bool a, bool b) { if ([|a = b|]) return true; return false; }
        """)]
    [TestCase("""
        public class Sample { public string Name { get; set; } = ""; public Sample(string name) { [|Name = Name|]; } }
        """)]
    [TestCase("""
        bool F(int a, int b) => [|(object)a == (object)b|];
        """)]
    public void Reports(string code) => Verify<SameOnBothSidesAnalyzer>.Reports(code);

    [TestCase("""
        bool F(string a, string b) => a.Length > 1 && b.Length > 1;
        """)]
    [TestCase("""
        int F(Random r) => r.Next() - r.Next();
        """)]
    [TestCase("""
        bool F(double x) => x == x;
        """)]
    [TestCase("""
        int F(bool b, int n) => b ? n : -n;
        """)]
    [TestCase("""
        bool F(bool a, bool b) { if (a == b) return true; return false; }
        """)]
    [TestCase("""
        bool F(object a, object b) => a == b;
        """)]
    [TestCase("""
        int F(int a) => 1 << a | 1 << a + 1;
        """)]
    [TestCase("""
        string? F(System.IO.TextReader r) { string? line; while ((line = r.ReadLine()) != null) { } return line; }
        """)]
    public void IsSilentAbout(string code) => Verify<SameOnBothSidesAnalyzer>.Reports(code);
}

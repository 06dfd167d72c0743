using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class FloatEqualityRule
{
    [TestCase("""
        bool Run(double a, double b) => [|a == b|] || [|a != 0.1|] || [|a == double.NaN|];
        """)]
    public void Reports(string code) => Verify<FloatEqualityAnalyzer>.Reports(code);

    [TestCase("""
        bool Run(double a, double b, decimal c, int d) => a == 0 || Math.Abs(a - b) < 1e-9 || c == 0.1m || d == 1 || double.IsNaN(a) || a <= b;
        """)]
    [TestCase("""
        bool F(double x) => x == Math.Floor(x);
        """)]
    [TestCase("""
        bool F(double x) => Math.Abs(x) == 1d;
        """)]
    [TestCase("""
        bool F(double x, long n) => x == n;
        """)]
    [TestCase("""
        private double _v; double V { get => _v; set { if (_v == value) return; _v = value; } }
        """)]
    public void IsSilentAbout(string code) => Verify<FloatEqualityAnalyzer>.Reports(code);
}

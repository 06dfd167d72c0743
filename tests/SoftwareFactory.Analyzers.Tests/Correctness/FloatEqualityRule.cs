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
    public void IsSilentAbout(string code) => Verify<FloatEqualityAnalyzer>.Reports(code);
}

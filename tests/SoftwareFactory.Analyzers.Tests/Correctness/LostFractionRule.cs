using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class LostFractionRule
{
    [TestCase("""
        double Run(int a, int b) { double share = [|a / b|]; return share; }
        """)]
    [TestCase("""
        decimal Run(int a, int b) => 100m * ([|a / b|]);
        """)]
    [TestCase("""
        decimal Run(double weight, double rate) => [|(decimal)(weight * rate)|];
        """)]
    [TestCase("""
        double Total(double [|unitPrice|], int n) => unitPrice * n;
        """)]
    [TestCase("""
        public double [|Salary|] { get; set; }
        """)]
    public void Reports(string code) => Verify<LostFractionAnalyzer>.Reports(code);

    [TestCase("""
        double Run(int a, int b) => (double)a / b + a / 2.0; decimal Power(double a) => (decimal)Math.Pow(a, 2); int Half(int a) => a / 2; decimal From(double a) => (decimal)a;
        """)]
    [TestCase("""
        double Cost(double cost, double distance) => cost + distance;
        """)]
    [TestCase("""
        decimal Total(decimal unitPrice, int n) => unitPrice * n;
        """)]
    public void IsSilentAbout(string code) => Verify<LostFractionAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class ExceptionArgumentsRule
{
    [TestCase("""
        void F(string name) { if (name.Length == 0) throw [|new ArgumentException("name")|]; }
        """)]
    [TestCase("""
        void F(string? name) { if (name is null) throw [|new ArgumentNullException("The name is missing.")|]; }
        """)]
    [TestCase("""
        void F(int n) { if (n < 0) throw [|new ArgumentOutOfRangeException("n must not be negative")|]; }
        """)]
    [TestCase("""
        void F(string name) { if (name.Length == 0) throw [|new ArgumentException(nameof(name), "The name is empty.")|]; }
        """)]
    public void Reports(string code) => Verify<ExceptionArgumentsAnalyzer>.Reports(code);

    [TestCase("""
        void F(string name) { if (name.Length == 0) throw new ArgumentException("The name is empty.", nameof(name)); }
        """)]
    [TestCase("""
        void F(string? name) { if (name is null) throw new ArgumentNullException(nameof(name)); }
        """)]
    [TestCase("""
        void F(int n) { if (n < 0) throw new ArgumentOutOfRangeException(nameof(n), n, "It is negative."); }
        """)]
    public void IsSilentAbout(string code) => Verify<ExceptionArgumentsAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class UnexpectedThrowRule
{
    [TestCase("""
        class Sample : IDisposable { public void Dispose() { [|throw new InvalidOperationException();|] } }
        """)]
    [TestCase("""
        class Sample { public override string ToString() => [|throw new InvalidOperationException()|]; }
        """)]
    [TestCase("""
        void Run() { try { Run(); } finally { [|throw new InvalidOperationException();|] } }
        """)]
    [TestCase("""
        class Money { public static implicit operator Money(string text) { [|throw new FormatException();|] } }
        """)]
    [TestCase("""
        public class A { private readonly int _n = 1; public override bool Equals(object? o) => ([|(A)o!|])._n == _n; public override int GetHashCode() => _n; }
        """)]
    public void Reports(string code) => Verify<UnexpectedThrowAnalyzer>.Reports(code);

    [TestCase("""
        class Sample { static readonly int X; static Sample() { X = 1; } public override string ToString() => ""; public void Run() => throw new NotSupportedException(); }
        """)]
    [TestCase("""
        public class A { private readonly int _n = 1; public override bool Equals(object? o) => o is A && ((A)o)._n == _n; public override int GetHashCode() => _n; }
        """)]
    [TestCase("""
        public ref struct A { public override bool Equals(object? o) => throw new NotSupportedException(); public override int GetHashCode() => throw new NotSupportedException(); }
        """)]
    public void IsSilentAbout(string code) => Verify<UnexpectedThrowAnalyzer>.Reports(code);
}

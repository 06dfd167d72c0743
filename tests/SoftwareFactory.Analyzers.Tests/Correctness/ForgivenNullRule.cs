using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class ForgivenNullRule
{
    [TestCase("""
        string Run() => [|null!|];
        """)]
    [TestCase("""
        string Run() { string text = [|default!|]; return text; }
        """)]
    [TestCase("""
        int F(List<string> l) => [|l.FirstOrDefault()!|].Length;
        """)]
    [TestCase("""
        int F(object o) => [|(o as string)!|].Length;
        """)]
    [TestCase("""
        private readonly string _n = [|default!|]; string N => _n;
        """)]
    public void Reports(string code) => Verify<ForgivenNullAnalyzer>.Reports(code);

    [TestCase("""
        class Entity { public string Name { get; set; } = null!; T Get<T>() => default!; string? Maybe() => null; string Sure(string? text) => text!; }
        """)]
    [TestCase("""
        bool F(string s) => s == null!;
        """)]
    [TestCase("""
        void F(string[] a) { a[0] = null!; }
        """)]
    [TestCase("""
        public static class Assert { public static void Throws<T>(Action a) { } } public class Sample { void F() { Assert.Throws<ArgumentNullException>(() => G(null!)); } void G(string s) { } }
        """)]
    public void IsSilentAbout(string code) => Verify<ForgivenNullAnalyzer>.Reports(code);
}

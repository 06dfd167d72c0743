using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class CharacterAsNumberRule
{
    [TestCase("""
        object F() => new StringBuilder([|'['|]);
        """)]
    [TestCase("""
        string F(string s) => s + ([|'a' + 'b'|]);
        """)]
    [TestCase("""
        string F(string s) => s.PadLeft([|'0'|]);
        """)]
    [TestCase("""
        void F(StringBuilder s, char a, char b) => s.Append([|a + b|]);
        """)]
    public void Reports(string code) => Verify<CharacterAsNumberAnalyzer>.Reports(code);

    [TestCase("""
        string F(char a, char b) => $"{a}{b}" + '-' + new string('x', 3).PadLeft(5, '0');
        """)]
    [TestCase("""
        int F(string digits) => digits[0] - '0'; string G(char c) => ((char)(c + 1)).ToString();
        """)]
    [TestCase("""
        IEnumerable<int> F() => Enumerable.Range('a', 26); string G(StringBuilder s) => s.Append('[').ToString();
        """)]
    public void IsSilentAbout(string code) => Verify<CharacterAsNumberAnalyzer>.Reports(code);
}

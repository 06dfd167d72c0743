using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class CultureCompareRule
{
    [TestCase("""
        bool Run(string text) => [|text.ToLower()|] == "quit";
        """)]
    [TestCase("""
        bool Run(string text) => [|text.StartsWith("#")|] || [|text.EndsWith(".txt")|];
        """)]
    [TestCase("""
        int Run(string a, string b) => [|string.Compare(a, b)|] + [|a.CompareTo(b)|] + [|a.IndexOf("x")|];
        """)]
    public void Reports(string code) => Verify<CultureCompareAnalyzer>.Reports(code);

    [TestCase("""
        bool Run(string text) => text.StartsWith('#') || text.StartsWith("#", StringComparison.Ordinal) || text.Contains("x") || text.ToUpperInvariant() == "X" || text.IndexOf('x') > 0;
        """)]
    [TestCase("""
        int Run(string a, string b) => string.Compare(a, b, StringComparison.Ordinal) + string.CompareOrdinal(a, b) + a.ToUpper(CultureInfo.InvariantCulture).Length;
        """)]
    [TestCase("""
        class User { public string Name = ""; } class Sample { IQueryable<User> Run(DbSet<User> users, string name) => users.Where(user => user.Name.ToLower() == name); }
        """)]
    public void IsSilentAbout(string code) => Verify<CultureCompareAnalyzer>.Reports(code);
}

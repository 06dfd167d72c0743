using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class EndlessRegexRule
{
    [TestCase("""
        bool Run(string text) => Regex.IsMatch(text, [|"^(a+)+$"|]);
        """)]
    [TestCase("""
        bool Run(string text, string pattern) => new Regex([|pattern|]).IsMatch(text);
        """)]
    [TestCase("""
        bool Run(string text) => Regex.IsMatch(text, [|@"^([a-z0-9]+)*@x$"|]) || Regex.IsMatch(text, [|"(a|a)*b"|]) || Regex.IsMatch(text, [|@"^(\w+\s?)+$"|]);
        """)]
    public void Reports(string code) => Verify<EndlessRegexAnalyzer>.Reports(code);

    [TestCase("""
        bool Run(string text, string pattern) => new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch(text) || Regex.IsMatch(text, "(a+)+", RegexOptions.NonBacktracking);
        """)]
    [TestCase("""
        bool Run(string text) => Regex.IsMatch(text, @"^\d{3}-\d{4}$") || Regex.IsMatch(text, @"^[a-z]+(?:-[a-z]+)*$") || Regex.IsMatch(text, @"^(?:\d{1,3})(?:,\d{3})*$") || Regex.IsMatch(text, @"^\w+(?:\.\w+)*@\w+$");
        """)]
    [TestCase("""
        bool Run(string text, string word) => Regex.IsMatch(text, Regex.Escape(word));
        """)]
    [TestCase("""
        bool F(string s) => Regex.IsMatch(s, "-(?:[a-z-]+|\\{height\\})(?:\\.(?:[a-z-]+|\\{height\\}))*");
        """)]
    public void IsSilentAbout(string code) => Verify<EndlessRegexAnalyzer>.Reports(code);
}

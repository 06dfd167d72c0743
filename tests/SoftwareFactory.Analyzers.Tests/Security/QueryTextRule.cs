using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class QueryTextRule
{
    [TestCase("""
        void F(System.Xml.XmlDocument d, string user) => d.SelectSingleNode([|$"//user[@name=\"{user}\"]"|]);
        """)]
    [TestCase("""
        void F(System.DirectoryServices.DirectorySearcher s, string user) { s.Filter = [|"(uid=" + user + ")"|]; }
        """)]
    [TestCase("""
        object F(System.Xml.XPath.XPathNavigator n, string user) { var path = "count(//user[@name=" + user + "])"; return n.Evaluate([|path|]); }
        """)]
    public void Reports(string code) => Verify<QueryTextAnalyzer>.Reports(code);

    [TestCase("""
        void F(System.Xml.XmlDocument d, int id) => d.SelectSingleNode($"//user[@id={id}]");
        """)]
    [TestCase("""
        void F(System.DirectoryServices.DirectorySearcher s, string user) { s.Filter = $"(uid={EscapeFilter(user)})"; } static string EscapeFilter(string text) => text.Replace("(", @"\28");
        """)]
    [TestCase("""
        void F(System.DirectoryServices.DirectorySearcher s, string user) { var safe = EncodeFilter(user); s.Filter = "(uid=" + safe + ")"; } static string EncodeFilter(string text) => text.Replace("(", @"\28");
        """)]
    [TestCase("""
        object? F(System.Xml.XmlDocument d) => d.SelectNodes("//user");
        """)]
    public void IsSilentAbout(string code) => Verify<QueryTextAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class FormatHolesRule
{
    [TestCase("""
        string F(int a) => [|string.Format(CultureInfo.InvariantCulture, "{0} of {1}", a)|];
        """)]
    [TestCase("""
        string F(string a, string b) => [|string.Format("{0}", a, b)|];
        """)]
    [TestCase("""
        void F(StringBuilder s, int a) => [|s.AppendFormat("{0} {", a)|];
        """)]
    [TestCase("""
        string F(int a, int b, int c, int d) => [|string.Format("{0} {1} {2} {3} {4}", a, b, c, d)|];
        """)]
    public void Reports(string code) => Verify<FormatHolesAnalyzer>.Reports(code);

    [TestCase("""
        string F(int a, int b) => string.Format(CultureInfo.InvariantCulture, "{1:00}-{0,5} {{x}}", a, b);
        """)]
    [TestCase("""
        string F(string format, object[] all) => string.Format("{0} {1}", all) + string.Format(format, 1);
        """)]
    [TestCase("""
        string F(int a, int b, int c, int d) => string.Format("{0} {1} {2} {3:#,0}", a, b, c, d);
        """)]
    [TestCase("""
        void F(TextWriter w) => w.WriteLine("{0}");
        """)]
    public void IsSilentAbout(string code) => Verify<FormatHolesAnalyzer>.Reports(code);
}

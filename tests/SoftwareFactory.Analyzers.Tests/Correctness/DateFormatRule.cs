using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class DateFormatRule
{
    [TestCase("""
        string F(DateTime d) => d.ToString([|"yyyy-mm-dd"|], CultureInfo.InvariantCulture);
        """)]
    [TestCase("""
        string F(DateTime d) => d.ToString([|"yyyy-MM-dd hh:mm:ss"|], CultureInfo.InvariantCulture);
        """)]
    [TestCase("""
        DateTime F(string s) => DateTime.ParseExact(s, [|"dd/mm/yyyy"|], CultureInfo.InvariantCulture);
        """)]
    [TestCase("""
        string F(DateTime d) => d.ToString([|"HH:MM:ss"|], CultureInfo.InvariantCulture);
        """)]
    public void Reports(string code) => Verify<DateFormatAnalyzer>.Reports(code);

    [TestCase("""
        string F(DateTime d) => d.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        """)]
    [TestCase("""
        string F(DateTime d) => d.ToString("d MMM yyyy h:mm tt", CultureInfo.InvariantCulture);
        """)]
    [TestCase("""
        string F(DateTimeOffset d) => $"{d:yyyyMMddTHHmmss}";
        """)]
    [TestCase("""
        string F(TimeSpan t) => t.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
        """)]
    public void IsSilentAbout(string code) => Verify<DateFormatAnalyzer>.Reports(code);
}

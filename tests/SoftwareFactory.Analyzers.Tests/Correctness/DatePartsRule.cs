using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class DatePartsRule
{
    [TestCase("""
        DateOnly F(DateOnly d) => [|new DateOnly(d.Year + 1, d.Month, d.Day)|];
        """)]
    [TestCase("""
        DateTime F(DateTime d, int month) => [|new DateTime(d.Year, month, d.Day)|];
        """)]
    [TestCase("""
        int F(DateTime a, DateTime b) => [|(a - b).Days / 365|];
        """)]
    [TestCase("""
        int F(DateTime a, DateTime b) { var span = a - b; return (int)([|span.TotalDays / 365.25|]); }
        """)]
    [TestCase("""
        bool F(DateTime a, DateTime b) => [|(b - a).Minutes|] > 90;
        """)]
    public void Reports(string code) => Verify<DatePartsAnalyzer>.Reports(code);

    [TestCase("""
        DateTime F(DateTime d) => new DateTime(d.Year, d.Month, d.Day, 12, 0, 0, d.Kind);
        """)]
    [TestCase("""
        DateOnly F(DateOnly d, int y) => new(y, d.Month, Math.Min(d.Day, DateTime.DaysInMonth(y, d.Month)));
        """)]
    [TestCase("""
        decimal F(DateTime a, DateTime b) => (a - b).Days / 365m;
        """)]
    [TestCase("""
        string F(DateTime a, DateTime b) => $"{(b - a).Hours}:{(b - a).Minutes:00}";
        """)]
    [TestCase("""
        string F(TimeSpan t) => $"{t.Hours}:{t.Minutes:00}"; int G(DateTime a, DateTime b) => (b - a).Days; int H(TimeSpan t) => (int)(t.TotalDays / 365.25);
        """)]
    public void IsSilentAbout(string code) => Verify<DatePartsAnalyzer>.Reports(code);
}

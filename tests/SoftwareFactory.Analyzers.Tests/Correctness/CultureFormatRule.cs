using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class CultureFormatRule
{
    [TestCase("""
        decimal Run(string text) => [|decimal.Parse(text)|];
        """)]
    [TestCase("""
        bool Run(string text) => [|double.TryParse(text, out var value)|] && value > 0;
        """)]
    [TestCase("""
        DateTime Run(string text) => [|DateTime.Parse(text)|];
        """)]
    [TestCase("""
        string Run(decimal price, DateTime day) => [|price.ToString("F2")|] + [|day.ToString("dd.MM.yyyy")|] + [|price.ToString()|];
        """)]
    [TestCase("""
        double Run(string text) => [|Convert.ToDouble(text)|];
        """)]
    [TestCase("""
        string Run(double share) => $"Share: [|{share:F2}|]";
        """)]
    [TestCase("""
        string F(decimal d) => [|string.Format("{0:N2}", d)|];
        """)]
    [TestCase("""
        string F(StringBuilder b, double d) => [|b.Append(d)|].ToString();
        """)]
    [TestCase("""
        string F(IEnumerable<double> l) => [|string.Join(";", l)|];
        """)]
    public void Reports(string code) => Verify<CultureFormatAnalyzer>.Reports(code);

    [TestCase("""
        string Run(decimal price) => price.ToString("F2", CultureInfo.InvariantCulture) + string.Create(CultureInfo.InvariantCulture, $"{price:F2}") + FormattableString.Invariant($"{price:F2}");
        """)]
    [TestCase("""
        int Run(string text) => int.TryParse(text, out var number) ? number : int.Parse("1");
        """)]
    [TestCase("""
        string Run(int number, DateTime day, Guid id) => number.ToString() + number.ToString("D3") + day.ToString("O") + id.ToString("N") + $"{number:D3}";
        """)]
    [TestCase("""
        void Run(decimal price, ILogger logger) { logger.LogInformation("{Price}", price.ToString()); throw new ArgumentException($"The price {price:F2} is too high.", nameof(price)); }
        """)]
    [TestCase("""
        string Run(object value) => value.ToString() + $"{value}";
        """)]
    [TestCase("""
        string F(StringBuilder b, int n) => b.Append(n).Append("x").ToString();
        """)]
    [TestCase("""
        string F(decimal d) => string.Format(CultureInfo.InvariantCulture, "{0:N2}", d);
        """)]
    [TestCase("""
        string F(StringBuilder b, double d) => b.Append(CultureInfo.InvariantCulture, $"{d:F2}").ToString();
        """)]
    [TestCase("""
        string F(IEnumerable<int> l) => string.Join(";", l);
        """)]
    public void IsSilentAbout(string code) => Verify<CultureFormatAnalyzer>.Reports(code);
}

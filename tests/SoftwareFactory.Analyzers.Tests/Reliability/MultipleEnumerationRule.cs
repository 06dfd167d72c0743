using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class MultipleEnumerationRule
{
    [TestCase("""
        double F(IEnumerable<double> v) { var n = v.Count(); return [|v.Sum()|] / n; }
        """)]
    [TestCase("""
        int F(IEnumerable<int> v) { if (!v.Any()) return 0; return [|v.Max()|]; }
        """)]
    [TestCase("""
        int F(IEnumerable<int> v, int[] w) { var n = 0; foreach (var x in w) { if ([|v.Contains(x)|]) n++; } return n; }
        """)]
    [TestCase("""
        int F() { var v = Get(); var n = v.Count(); return n + [|v.First()|]; } static IEnumerable<int> Get() { yield return 1; }
        """)]
    [TestCase("""
        string F(IEnumerable<string> v) => v.Any() ? [|string.Join(",", v)|] : "";
        """)]
    public void Reports(string code) => Verify<MultipleEnumerationAnalyzer>.Reports(code);

    [TestCase("""
        int F(IEnumerable<int> v, bool total) { if (total) return v.Sum(); return v.Count(); }
        """)]
    [TestCase("""
        int F(IEnumerable<int> v, int kind) => kind switch { 0 => v.Sum(), 1 => v.Max(), _ => v.Count() };
        """)]
    [TestCase("""
        int F(IEnumerable<int> v) { var all = v as IReadOnlyList<int> ?? v.ToList(); return all.Count + all.Sum(); }
        """)]
    [TestCase("""
        int F(IEnumerable<int> v) { v = v.ToArray(); return v.Count() + v.Sum(); }
        """)]
    [TestCase("""
        int F(IEnumerable<int> v) { var n = v.TryGetNonEnumeratedCount(out var known) ? known : 0; foreach (var x in v) n += x; return n; }
        """)]
    [TestCase("""
        int F(List<int> v) { var big = v.Where(x => x > 3); return big.Count() + big.Sum(); }
        """)]
    [TestCase("""
        int F(IEnumerable<int> v, int m) { for (var i = 0; i < m; i++) { if (i == 3) return v.Sum(); } return 0; }
        """)]
    [TestCase("""
        IEnumerable<int> F(IEnumerable<int> v) { ArgumentNullException.ThrowIfNull(v); return v.Where(x => x > 1).Concat(v); }
        """)]
    public void IsSilentAbout(string code) => Verify<MultipleEnumerationAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class IgnoredResultRule
{
    [TestCase("""
        void Run(string text, DateTime day) { [|text.Replace("a", "b")|]; [|day.AddDays(1)|]; [|text.Trim()|]; }
        """)]
    [TestCase("""
        void Run(List<int> list) { [|list.Where(n => n > 1)|]; [|list.OrderBy(n => n)|]; }
        """)]
    public void Reports(string code) => Verify<IgnoredResultAnalyzer>.Reports(code);

    [TestCase("""
        void Run(List<int> list, StringBuilder text) { list.Remove(1); text.Append("x"); var upper = "x".Trim(); _ = "x".Trim(); list.Sort(); }
        """)]
    [TestCase("""
        void F(System.Collections.Immutable.ImmutableDictionary<int, int> d) { d.TryGetValue(1, out var v); Console.WriteLine(v); }
        """)]
    public void IsSilentAbout(string code) => Verify<IgnoredResultAnalyzer>.Reports(code);
}

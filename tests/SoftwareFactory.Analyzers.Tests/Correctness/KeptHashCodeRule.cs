using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class KeptHashCodeRule
{
    [TestCase("""
        public record O(string Number) { public int PartitionKey => [|Number.GetHashCode()|] % 16; }
        """)]
    [TestCase("""
        string CacheKey(string url) => $"page-{[|url.GetHashCode()|]}";
        """)]
    [TestCase("""
        string F(string a, int b) => "x" + [|HashCode.Combine(a, b)|];
        """)]
    public void Reports(string code) => Verify<KeptHashCodeAnalyzer>.Reports(code);

    [TestCase("""
        int Slot(string key, int[] table) => (key.GetHashCode() & int.MaxValue) % table.Length;
        """)]
    [TestCase("""
        public class C(string a) { public string A => a; public override bool Equals(object? o) => o is C c && c.A == A; public override int GetHashCode() => A.GetHashCode(); public override string ToString() => $"{A.GetHashCode():x}"; }
        """)]
    [TestCase("""
        string CacheKey(int id) => $"page-{id.GetHashCode()}";
        """)]
    public void IsSilentAbout(string code) => Verify<KeptHashCodeAnalyzer>.Reports(code);
}

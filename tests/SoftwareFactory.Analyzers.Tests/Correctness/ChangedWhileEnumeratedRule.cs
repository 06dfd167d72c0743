using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class ChangedWhileEnumeratedRule
{
    [TestCase("""
        void Run(List<int> list) { foreach (var n in list) { if (n > 1) [|list.Remove(n)|]; } }
        """)]
    [TestCase("""
        void Run(Dictionary<string, int> map) { foreach (var key in map.Keys) [|map.Add(key + "x", 1)|]; }
        """)]
    [TestCase("""
        void Run(List<int> list) { foreach (var n in list.Where(n => n > 2)) { [|list.Add(n)|]; } }
        """)]
    [TestCase("""
        void F(List<int> l) { for (var i = 0; i < l.Count; i++) { if (l[i] < 0) [|l.RemoveAt(i)|]; } }
        """)]
    public void Reports(string code) => Verify<ChangedWhileEnumeratedAnalyzer>.Reports(code);

    [TestCase("""
        void Run(List<int> list, List<int> other) { foreach (var n in list.ToList()) list.Remove(n); foreach (var n in list) other.Add(n); foreach (var n in list) { if (n > 1) { list.Remove(n); break; } } }
        """)]
    [TestCase("""
        void Run(Dictionary<string, int> map) { foreach (var (key, value) in map) { if (value > 1) map.Remove(key); } }
        """)]
    [TestCase("""
        void F(List<int> l) { for (var i = 0; i < l.Count; i++) { if (l[i] < 0) l.RemoveAt(i--); } }
        """)]
    [TestCase("""
        void F(List<int> l) { for (var i = l.Count - 1; i >= 0; i--) { if (l[i] < 0) l.RemoveAt(i); } }
        """)]
    [TestCase("""
        void F(List<int> l) { for (var i = 0; i < l.Count; i++) { if (l[i] < 0) { l.RemoveAt(i); break; } } }
        """)]
    public void IsSilentAbout(string code) => Verify<ChangedWhileEnumeratedAnalyzer>.Reports(code);
}

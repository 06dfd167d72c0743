using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class EndlessLoopRule
{
    [TestCase("""
        int F(int n) { while ([|n > 0|]) { } return n; }
        """)]
    [TestCase("""
        int F(int[][] a) { var s = 0; for (var i = 0; i < a.Length; i++) for (var j = 0; [|j < a[i].Length|]; i++) s += a[i][j]; return s; }
        """)]
    [TestCase("""
        bool F(bool done) { var n = 0; while ([|!done|]) { n++; } return done; }
        """)]
    public void Reports(string code) => Verify<EndlessLoopAnalyzer>.Reports(code);

    [TestCase("""
        int F(int n) { while (n > 0) { n--; } return n; }
        """)]
    [TestCase("""
        int F(int n) { while (true) { if (n++ > 3) return n; } }
        """)]
    [TestCase("""
        int F(Queue<int> q) { var s = 0; while (q.Count > 0) s += q.Dequeue(); return s; }
        """)]
    [TestCase("""
        int F(int n) { for (var i = 0; i < n;) { if (n % 2 == 0) i++; else i += 2; } return n; }
        """)]
    [TestCase("""
        int F() { var go = true; Action stop = () => go = false; while (go) stop(); return 1; }
        """)]
    [TestCase("""
        int F(string s) { var i = 0; while (Next(s, ref i)) { } return i; } static bool Next(string s, ref int i) => ++i < s.Length;
        """)]
    [TestCase("""
        int F(IEnumerator<int> e) { var s = 0; for (var more = e.MoveNext(); more; more = e.MoveNext()) s += e.Current; return s; }
        """)]
    public void IsSilentAbout(string code) => Verify<EndlessLoopAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class LoopClosureRule
{
    [TestCase("""
        List<Func<int>> F() { var l = new List<Func<int>>(); for (var i = 0; i < 3; i++) l.Add(() => [|i|]); return l; }
        """)]
    [TestCase("""
        void F(Action[] a) { for (var i = 0; i < a.Length; i++) a[i] = () => Console.WriteLine([|i|]); }
        """)]
    [TestCase("""
        List<Task> F() { var l = new List<Task>(); for (var i = 0; i < 3; i++) l.Add(Task.Run(() => Console.WriteLine([|i|]))); return l; }
        """)]
    public void Reports(string code) => Verify<LoopClosureAnalyzer>.Reports(code);

    [TestCase("""
        List<Func<int>> F() { var l = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var n = i; l.Add(() => n); } return l; }
        """)]
    [TestCase("""
        List<Func<int>> F(int[] a) { var l = new List<Func<int>>(); foreach (var i in a) l.Add(() => i); return l; }
        """)]
    [TestCase("""
        int F(List<int> l) { var n = 0; for (var i = 0; i < 3; i++) n += l.Count(x => x == i); return n; }
        """)]
    [TestCase("""
        async Task F() { for (var i = 0; i < 3; i++) await Task.Run(() => Console.WriteLine(i)); }
        """)]
    public void IsSilentAbout(string code) => Verify<LoopClosureAnalyzer>.Reports(code);
}

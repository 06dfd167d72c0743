using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class SharedByTasksRule
{
    [TestCase("""
        async Task<int> F(IEnumerable<Task> work) { var n = 0; await Task.WhenAll(work.Select(async w => { await w; [|n++|]; })); return n; }
        """)]
    [TestCase("""
        async Task F(IEnumerable<Task<int>> work, List<int> all) => await Task.WhenAll(work.Select(async w => { var r = await w; [|all.Add(r)|]; }));
        """)]
    [TestCase("""
        int F(int[] items) { var sum = 0; Parallel.ForEach(items, item => { [|sum += item|]; }); return sum; }
        """)]
    [TestCase("""
        private readonly ConcurrentDictionary<string, int> _all = new(); void F(string k) { if (!_all.ContainsKey(k)) [|_all[k] = 1|]; }
        """)]
    public void Reports(string code) => Verify<SharedByTasksAnalyzer>.Reports(code);

    [TestCase("""
        async Task<int> F(IEnumerable<Task<int>> work) => (await Task.WhenAll(work.Select(async w => { var n = await w; n++; return n; }))).Sum();
        """)]
    [TestCase("""
        async Task<int> F(IEnumerable<Task> work) { var n = 0; await Task.WhenAll(work.Select(async w => { await w; Interlocked.Increment(ref n); })); return n; }
        """)]
    [TestCase("""
        int F(int[] items, object gate) { var sum = 0; Parallel.ForEach(items, item => { lock (gate) sum += item; }); return sum; }
        """)]
    [TestCase("""
        int F(int[] items) { var n = 0; items.Select(item => n += item).ToList(); return n; }
        """)]
    [TestCase("""
        private readonly ConcurrentDictionary<string, int> _all = new(); void F(string k) { if (!_all.ContainsKey(k)) _all.TryAdd(k, 1); }
        """)]
    public void IsSilentAbout(string code) => Verify<SharedByTasksAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class UnreleasedLockRule
{
    [TestCase("""
        private readonly SemaphoreSlim _g = new(1); async Task F(Func<Task> work) { await [|_g.WaitAsync()|]; await work(); _g.Release(); }
        """)]
    [TestCase("""
        private readonly object _g = new(); async Task F(Task work) { [|Monitor.Enter(_g)|]; try { await work; } finally { Monitor.Exit(_g); } }
        """)]
    [TestCase("""
        private readonly ReaderWriterLockSlim _g = new(); int F(Func<int> read) { [|_g.EnterReadLock()|]; var n = read(); _g.ExitReadLock(); return n; }
        """)]
    public void Reports(string code) => Verify<UnreleasedLockAnalyzer>.Reports(code);

    [TestCase("""
        private readonly SemaphoreSlim _g = new(1); async Task F(Func<Task> work) { await _g.WaitAsync(); try { await work(); } finally { _g.Release(); } }
        """)]
    [TestCase("""
        private readonly SemaphoreSlim _g = new(1); private int _n; async Task F() { await _g.WaitAsync(); _n++; _g.Release(); }
        """)]
    [TestCase("""
        private readonly SemaphoreSlim _g = new(4); async Task In(Func<Task> work) { await _g.WaitAsync(); await work(); } void Out() => _g.Release();
        """)]
    [TestCase("""
        private readonly object _g = new(); int F(Func<int> read) { Monitor.Enter(_g); try { return read(); } finally { Monitor.Exit(_g); } }
        """)]
    public void IsSilentAbout(string code) => Verify<UnreleasedLockAnalyzer>.Reports(code);
}

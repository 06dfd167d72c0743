using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class SharedLockRule
{
    [TestCase("""
        void Run() { lock ([|this|]) { } lock ([|typeof(string)|]) { } lock ([|"x"|]) { } lock ([|new object()|]) { } }
        """)]
    [TestCase("""
        public readonly object Gate = new(); void F() { lock ([|Gate|]) { } }
        """)]
    [TestCase("""
        private List<int> _l = []; void F() { lock ([|_l|]) { _l = [1]; } }
        """)]
    public void Reports(string code) => Verify<SharedLockAnalyzer>.Reports(code);

    [TestCase("""
        private readonly object _gate = new(); private readonly Lock _lock = new(); void Run() { lock (_gate) { } lock (_lock) { } }
        """)]
    [TestCase("""
        void Run(List<int> list) { var gate = new object(); Parallel.ForEach(list, n => { lock (gate) { } }); }
        """)]
    [TestCase("""
        private object _gate = new(); void F() { lock (_gate) { } }
        """)]
    public void IsSilentAbout(string code) => Verify<SharedLockAnalyzer>.Reports(code);
}

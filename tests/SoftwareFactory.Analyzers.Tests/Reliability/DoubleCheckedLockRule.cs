using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class DoubleCheckedLockRule
{
    [TestCase("""
        private static object? _one; private static readonly object Gate = new(); object F() { if ([|_one == null|]) { lock (Gate) { if (_one == null) _one = new object(); } } return _one; }
        """)]
    [TestCase("""
        private bool _ready; private readonly object _gate = new(); void F() { if ([|!_ready|]) { lock (_gate) { if (!_ready) { Console.WriteLine(); _ready = true; } } } }
        """)]
    public void Reports(string code) => Verify<DoubleCheckedLockAnalyzer>.Reports(code);

    [TestCase("""
        private static volatile object? _one; private static readonly object Gate = new(); object F() { if (_one == null) { lock (Gate) { if (_one == null) _one = new object(); } } return _one; }
        """)]
    [TestCase("""
        private object? _one; private readonly object _gate = new(); object F() { lock (_gate) { if (_one is null) _one = new object(); return _one; } }
        """)]
    public void IsSilentAbout(string code) => Verify<DoubleCheckedLockAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class UndisposedFieldRule
{
    [TestCase("""
        public class A { private readonly StreamReader [|_r|]; public A(Stream s) { _r = new StreamReader(s); } public string? F() => _r.ReadLine(); }
        """)]
    [TestCase("""
        public class A(Stream s) : IDisposable { private readonly StreamReader [|_r|] = new(s); public string? F() => _r.ReadLine(); public void Dispose() { } }
        """)]
    public void Reports(string code) => Verify<UndisposedFieldAnalyzer>.Reports(code);

    [TestCase("""
        public class A(Stream s) : IDisposable { private readonly StreamReader _r = new(s); public string? F() => _r.ReadLine(); public void Dispose() => _r.Dispose(); }
        """)]
    [TestCase("""
        public class A { private readonly SemaphoreSlim _g = new(1); public Task F() => _g.WaitAsync(); }
        """)]
    [TestCase("""
        public class A(StreamReader r) { private readonly StreamReader _r = r; public string? F() => _r.ReadLine(); }
        """)]
    [TestCase("""
        public class A(Stream s) : IAsyncDisposable { private StreamWriter? _w = new(s); public ValueTask DisposeAsync() => _w?.DisposeAsync() ?? default; }
        """)]
    [TestCase("""
        public class A(Stream s) { private readonly StreamReader _r = new(s); public StreamReader Reader => _r; }
        """)]
    public void IsSilentAbout(string code) => Verify<UndisposedFieldAnalyzer>.Reports(code);
}

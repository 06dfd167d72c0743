using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class EarlyDisposalRule
{
    [TestCase("""
        Task<string> Run(Stream stream) { using var reader = new StreamReader(stream); return [|reader.ReadToEndAsync()|]; }
        """)]
    [TestCase("""
        Task<string> Run(Stream stream) { using (var reader = new StreamReader(stream)) { return [|reader.ReadToEndAsync()|]; } }
        """)]
    [TestCase("""
        Task Run(Stream stream, byte[] bytes) { using (stream) { return [|stream.WriteAsync(bytes, 0, 1)|]; } }
        """)]
    [TestCase("""
        IEnumerable<string> F(Stream s) { using var r = new StreamReader(s); return [|Lines(r).Where(l => l.Length > 0)|]; } static IEnumerable<string> Lines(StreamReader r) { while (r.ReadLine() is { } l) yield return l; }
        """)]
    public void Reports(string code) => Verify<EarlyDisposalAnalyzer>.Reports(code);

    [TestCase("""
        async Task<string> Run(Stream stream) { using var reader = new StreamReader(stream); return await reader.ReadToEndAsync(); }
        """)]
    [TestCase("""
        Task<int> Run(Stream stream) { using var reader = new StreamReader(stream); return Task.FromResult(reader.Read()); }
        """)]
    [TestCase("""
        async Task F(Stream s, int[] a) { using var r = new StreamReader(s); await Task.WhenAll(a.Select(x => r.ReadLineAsync())); }
        """)]
    [TestCase("""
        List<string> F(Stream s) { using var r = new StreamReader(s); return r.ReadToEnd().Split().Where(l => l.Length > 0).ToList(); }
        """)]
    public void IsSilentAbout(string code) => Verify<EarlyDisposalAnalyzer>.Reports(code);
}

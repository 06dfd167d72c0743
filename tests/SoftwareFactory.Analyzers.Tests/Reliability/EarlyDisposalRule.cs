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
    public void Reports(string code) => Verify<EarlyDisposalAnalyzer>.Reports(code);

    [TestCase("""
        async Task<string> Run(Stream stream) { using var reader = new StreamReader(stream); return await reader.ReadToEndAsync(); }
        """)]
    [TestCase("""
        Task<int> Run(Stream stream) { using var reader = new StreamReader(stream); return Task.FromResult(reader.Read()); }
        """)]
    public void IsSilentAbout(string code) => Verify<EarlyDisposalAnalyzer>.Reports(code);
}

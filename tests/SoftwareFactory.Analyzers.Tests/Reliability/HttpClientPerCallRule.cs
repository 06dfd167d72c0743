using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class HttpClientPerCallRule
{
    [TestCase("""
        async Task<string> Run() { using var client = [|new HttpClient()|]; return await client.GetStringAsync("https://example.com"); }
        """)]
    [TestCase("""
        Task<string> Run() => [|new HttpClient()|].GetStringAsync("https://example.com");
        """)]
    public void Reports(string code) => Verify<HttpClientPerCallAnalyzer>.Reports(code);

    [TestCase("""
        private static readonly HttpClient Client = new(); HttpClient Make() => new HttpClient(); HttpClient Other() { var client = new HttpClient(); client.Timeout = TimeSpan.Zero; return client; }
        """)]
    public void IsSilentAbout(string code) => Verify<HttpClientPerCallAnalyzer>.Reports(code);
}

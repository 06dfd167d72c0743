using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class DroppedCancellationRule
{
    [TestCase("""
        async Task Run(CancellationToken cancellation) { await Task.[|Delay|](1000); }
        """)]
    [TestCase("""
        async Task Run(Stream stream, CancellationToken cancellation) { using var reader = new StreamReader(stream); await reader.[|ReadToEndAsync|](); }
        """)]
    [TestCase("""
        Task Save(int id, CancellationToken token = default) => Task.CompletedTask; Task Run(CancellationToken token) => [|Save|](1);
        """)]
    [TestCase("""
        Task Save(int id, CancellationToken token) => Task.CompletedTask; Task Run(CancellationToken token) => [|Save|](1, CancellationToken.None);
        """)]
    [TestCase("""
        async Task Run(IEnumerable<string> paths, CancellationToken token) { await Task.WhenAll(paths.Select(path => File.[|ReadAllTextAsync|](path))); }
        """)]
    [TestCase("""
        async Task Run(HttpClient client, CancellationToken token) { using var answer = await client.[|GetAsync|]("https://example.com"); }
        """)]
    [TestCase("""
        async Task Run(IAsyncEnumerable<int> numbers, CancellationToken ct) { await foreach (var number in [|numbers|]) ct.ThrowIfCancellationRequested(); }
        """)]
    [TestCase("""
        async Task<int> F(int n, CancellationToken [|ct|]) { await Task.Yield(); return n; }
        """)]
    public void Reports(string code) => Verify<DroppedCancellationAnalyzer>.Reports(code);

    [TestCase("""
        async Task Run(HttpClient client, CancellationToken token) { using var answer = await client.GetAsync("https://example.com", token); await Task.Delay(1, token); }
        """)]
    [TestCase("""
        async Task Run(HttpClient client) { await client.GetAsync("https://example.com"); }
        """)]
    [TestCase("""
        async Task Run(CancellationToken token) { using var both = CancellationTokenSource.CreateLinkedTokenSource(token); await Task.Delay(1, both.Token); }
        """)]
    [TestCase("""
        async Task Run(CancellationToken token) { try { await Task.Delay(1, token); } catch { await Save(); throw; } finally { await Save(); } } Task Save(CancellationToken token = default) => Task.CompletedTask;
        """)]
    [TestCase("""
        async Task Run(CancellationToken token) { token.ThrowIfCancellationRequested(); await Task.WhenAll(Task.CompletedTask); await Task.Yield(); } Task Other() => Task.Delay(1);
        """)]
    [TestCase("""
        Task Run() => Run(CancellationToken.None); Task Run(CancellationToken token) => Task.Delay(1, token);
        """)]
    [TestCase("""
        async Task Run(IAsyncEnumerable<int> numbers, CancellationToken ct) { await foreach (var number in numbers.WithCancellation(ct)) ct.ThrowIfCancellationRequested(); }
        """)]
    [TestCase("""
        public interface I { Task<int> F(int n, CancellationToken ct); } public class A : I { public async Task<int> F(int n, CancellationToken ct) { await Task.Yield(); return n; } }
        """)]
    [TestCase("""
        async Task F(System.Threading.Channels.ChannelReader<int> r, CancellationToken ct) { await foreach (var n in r.ReadAllAsync().WithCancellation(ct)) Console.WriteLine(n); }
        """)]
    public void IsSilentAbout(string code) => Verify<DroppedCancellationAnalyzer>.Reports(code);
}

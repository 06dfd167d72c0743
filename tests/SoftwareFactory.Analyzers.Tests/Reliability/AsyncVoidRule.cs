using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class AsyncVoidRule
{
    [TestCase("""
        async void [|Run|]() => await Task.Yield();
        """)]
    [TestCase("""
        void Run(List<int> list) => list.ForEach([|async n => await Task.Delay(n)|]);
        """)]
    [TestCase("""
        void Run() { async void [|Local|]() => await Task.Yield(); Local(); }
        """)]
    public void Reports(string code) => Verify<AsyncVoidAnalyzer>.Reports(code);

    [TestCase("""
        async Task Run() => await Task.Yield();
        """)]
    [TestCase("""
        async void OnClick(object sender, EventArgs e) => await Task.Yield(); void Run() { AppDomain.CurrentDomain.ProcessExit += async (s, e) => await Task.Yield(); }
        """)]
    [TestCase("""
        Task Run(List<int> list) => Task.WhenAll(list.Select(async n => await Task.Delay(n)));
        """)]
    public void IsSilentAbout(string code) => Verify<AsyncVoidAnalyzer>.Reports(code);
}

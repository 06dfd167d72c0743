using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class BlockingWaitRule
{
    [TestCase("""
        string Run(Task<string> task) => [|task.Result|];
        """)]
    [TestCase("""
        void Run(Task task) => [|task.Wait()|];
        """)]
    [TestCase("""
        int Run(HttpClient client) => [|client.GetStringAsync("x").GetAwaiter().GetResult()|].Length;
        """)]
    [TestCase("""
        async Task Run() { [|Thread.Sleep(100)|]; await Task.Yield(); }
        """)]
    [TestCase("""
        void Run(Task a, Task b) => [|Task.WaitAll(a, b)|];
        """)]
    public void Reports(string code) => Verify<BlockingWaitAnalyzer>.Reports(code);

    [TestCase("""
        async Task<int> Run(Task<int> a, Task<int> b) { await Task.WhenAll(a, b); return a.Result + b.Result; }
        """)]
    [TestCase("""
        Task<int> Run(Task<string> task) => task.ContinueWith(done => done.Result.Length);
        """)]
    [TestCase("""
        ValueTask<int> Run(ValueTask<int> task) => task.IsCompletedSuccessfully ? new(task.Result + 1) : task;
        """)]
    [TestCase("""
        record Answer(string Result); class Sample { string Run(Answer answer) => answer.Result; void Wait() { } void Go() { Wait(); Thread.Sleep(1); } }
        """)]
    public void IsSilentAbout(string code) => Verify<BlockingWaitAnalyzer>.Reports(code);
}

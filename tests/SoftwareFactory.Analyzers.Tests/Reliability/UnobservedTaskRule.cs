using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class UnobservedTaskRule
{
    [TestCase("""
        void Run() { [|Task.Delay(1)|]; } async Task Other() { _ = [|Work()|]; await Task.Yield(); } Task Work() => Task.CompletedTask;
        """)]
    [TestCase("""
        int F(Func<Task<int>> load) { var t = [|load()|]; return 1; }
        """)]
    public void Reports(string code) => Verify<UnobservedTaskAnalyzer>.Reports(code);

    [TestCase("""
        async Task Run() { await Task.Delay(1); var task = Work(); await task; } Task Work() => Task.CompletedTask; void Other(List<int> list) { list.Remove(1); }
        """)]
    [TestCase("""
        void F(Task t) { _ = t.ContinueWith(done => Console.WriteLine(done.Exception), TaskScheduler.Default); }
        """)]
    [TestCase("""
        async Task<int> F(Func<Task<int>> load) { var t = load(); return await t; }
        """)]
    public void IsSilentAbout(string code) => Verify<UnobservedTaskAnalyzer>.Reports(code);
}

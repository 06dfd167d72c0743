using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class UnreachedCatchRule
{
    [TestCase("""
        Task<int> F(Func<Task<int>> w) { try { return [|w()|]; } catch (IOException e) { Console.WriteLine(e); throw; } }
        """)]
    [TestCase("""
        Task F(SemaphoreSlim s, Func<Task> w) { s.Wait(); try { return [|w()|]; } finally { s.Release(); } }
        """)]
    public void Reports(string code) => Verify<UnreachedCatchAnalyzer>.Reports(code);

    [TestCase("""
        async Task<int> F(Func<Task<int>> w) { try { return await w(); } catch (IOException e) { Console.WriteLine(e); throw; } }
        """)]
    [TestCase("""
        Task<int> F(string s) { try { return Task.FromResult(int.Parse(s)); } catch (FormatException e) { return Task.FromException<int>(e); } }
        """)]
    [TestCase("""
        Task<int> F(Func<Task<int>> w, string s) { try { int.Parse(s); } catch (FormatException e) { return Task.FromException<int>(e); } return w(); }
        """)]
    [TestCase("""
        Func<Task<int>> F(Func<Task<int>> w) { try { return () => w(); } catch (IOException e) { Console.WriteLine(e); throw; } }
        """)]
    public void IsSilentAbout(string code) => Verify<UnreachedCatchAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class LostStackTraceRule
{
    [TestCase("""
        void Run() { try { Run(); } catch (Exception e) { [|throw e;|] } }
        """)]
    [TestCase("""
        int F(Func<int> f) { try { return f(); } catch (FormatException e) { throw [|new InvalidOperationException(e.Message)|]; } }
        """)]
    [TestCase("""
        int F(Func<int> f) { try { return f(); } catch (Exception) { throw [|new InvalidOperationException("failed")|]; } }
        """)]
    [TestCase("""
        int F(Func<int> f, ILogger log) { try { return f(); } catch (IOException e) { [|log.LogError(e.Message)|]; return 0; } }
        """)]
    public void Reports(string code) => Verify<LostStackTraceAnalyzer>.Reports(code);

    [TestCase("""
        void Run() { try { Run(); } catch (IOException e) { throw new InvalidOperationException("x", e); } catch { throw; } }
        """)]
    [TestCase("""
        int F(Func<int> f) { try { return f(); } catch (KeyNotFoundException) { throw new InvalidOperationException("There is no such order."); } }
        """)]
    [TestCase("""
        int F(Func<int> f, ILogger log) { try { return f(); } catch (Exception e) { log.LogError(e, "Failed"); throw new InvalidOperationException("failed"); } }
        """)]
    [TestCase("""
        int F(Func<int> f, ILogger log) { try { return f(); } catch (IOException e) { log.LogWarning("Tried again: {Message}", e.Message); return 0; } }
        """)]
    public void IsSilentAbout(string code) => Verify<LostStackTraceAnalyzer>.Reports(code);
}

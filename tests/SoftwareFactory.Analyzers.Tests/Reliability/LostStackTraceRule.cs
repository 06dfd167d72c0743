using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class LostStackTraceRule
{
    [TestCase("""
        void Run() { try { Run(); } catch (Exception e) { [|throw e;|] } }
        """)]
    public void Reports(string code) => Verify<LostStackTraceAnalyzer>.Reports(code);

    [TestCase("""
        void Run() { try { Run(); } catch (IOException e) { throw new InvalidOperationException("x", e); } catch { throw; } }
        """)]
    public void IsSilentAbout(string code) => Verify<LostStackTraceAnalyzer>.Reports(code);
}

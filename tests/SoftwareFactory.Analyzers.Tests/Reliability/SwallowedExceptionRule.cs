using SoftwareFactory.Analyzers.Reliability;

namespace SoftwareFactory.Analyzers.Tests.Reliability;

internal sealed class SwallowedExceptionRule
{
    [TestCase("""
        void Run() { try { Work(); } [|catch|] { } } void Work() { }
        """)]
    [TestCase("""
        bool Run() { try { Work(); return true; } [|catch|] (Exception) { return false; } } void Work() { }
        """)]
    [TestCase("""
        bool Run() { try { Work(); return true; } [|catch|] (Exception e) { return false; } } void Work() { }
        """)]
    [TestCase("""
        void Run() { try { Work(); } [|catch|] (InvalidOperationException) { } } void Work() { }
        """)]
    [TestCase("""
        int F(Func<int> f) { try { return f(); } [|catch|] (Exception e) when (e is not OutOfMemoryException) { return 0; } }
        """)]
    [TestCase("""
        int F(Func<int> f) { try { return f(); } [|catch|] (Exception e) { _ = e; return 0; } }
        """)]
    public void Reports(string code) => Verify<SwallowedExceptionAnalyzer>.Reports(code);

    [TestCase("""
        bool Run() { try { Work(); return true; } catch (FormatException) { return false; } } void Work() { }
        """)]
    [TestCase("""
        void Run(ILogger logger) { try { Work(); } catch (Exception e) { logger.LogError(e, "Failed"); } } void Work() { }
        """)]
    [TestCase("""
        void Run() { try { Work(); } catch (Exception e) { throw new InvalidOperationException("x", e); } } void Work() { }
        """)]
    [TestCase("""
        void Run() { try { Work(); } catch { Undo(); throw; } } void Work() { } void Undo() { }
        """)]
    [TestCase("""
        void Run() { try { Work(); } catch (OperationCanceledException) { } catch (IOException) { /* The file is a cache: it is made anew. */ } } void Work() { }
        """)]
    [TestCase("""
        string Run() { try { Work(); return ""; } catch (Exception e) when (e is IOException) { return "none"; } catch (Exception e) { return e.Message; } } void Work() { }
        """)]
    [TestCase("""
        int F(Func<int> f) { try { return f(); } catch (Exception e) when (e is FormatException or IOException) { return 0; } }
        """)]
    public void IsSilentAbout(string code) => Verify<SwallowedExceptionAnalyzer>.Reports(code);
}

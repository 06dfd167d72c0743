using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class InterpolatedLogRule
{
    [TestCase("""
        void Run(ILogger logger, int id) => logger.LogInformation([|$"Order {id}"|]);
        """)]
    [TestCase("""
        void Run(ILogger logger, int id) => logger.LogInformation([|"Order " + id|]);
        """)]
    [TestCase("""
        void Run(ILogger logger, int id) => logger.LogInformation([|"Order {Id} of {Customer}"|], id);
        """)]
    public void Reports(string code) => Verify<InterpolatedLogAnalyzer>.Reports(code);

    [TestCase("""
        void Run(ILogger logger, int id, Exception e) { logger.LogError(e, "Order {Id} {{x}}", id); logger.LogInformation("Done"); }
        """)]
    public void IsSilentAbout(string code) => Verify<InterpolatedLogAnalyzer>.Reports(code);
}

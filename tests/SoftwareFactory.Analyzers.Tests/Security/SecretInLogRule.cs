using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class SecretInLogRule
{
    [TestCase("""
        void Run(ILogger logger, string user, string password) => logger.LogInformation("{User} {Password}", user, [|password|]);
        """)]
    [TestCase("""
        record Card(string CardNumber); class Other { void Run(ILogger logger, Card card) => logger.LogError("Declined " + [|card.CardNumber|]); }
        """)]
    public void Reports(string code) => Verify<SecretInLogAnalyzer>.Reports(code);

    [TestCase("""
        void Run(ILogger logger, string user, string password) => logger.LogInformation("{User} {Length}", user, password.Length);
        """)]
    [TestCase("""
        void Run(ILogger logger, string user, CancellationToken token, int tokenCount) => logger.LogInformation("{User} asked for a password with {Count}", user, tokenCount);
        """)]
    public void IsSilentAbout(string code) => Verify<SecretInLogAnalyzer>.Reports(code);
}

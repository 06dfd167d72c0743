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
    [TestCase("""
        public class L { public string Password { get; set; } = ""; } public class Sample { void F(ILogger log, L login) => log.LogInformation("Login {@Login}", [|login|]); }
        """)]
    [TestCase("""
        void F(ILogger log, IDictionary<string, string> headers) => log.LogDebug("Auth {Header}", [|headers["Authorization"]|]);
        """)]
    public void Reports(string code) => Verify<SecretInLogAnalyzer>.Reports(code);

    [TestCase("""
        void Run(ILogger logger, string user, string password) => logger.LogInformation("{User} {Length}", user, password.Length);
        """)]
    [TestCase("""
        void Run(ILogger logger, string user, CancellationToken token, int tokenCount) => logger.LogInformation("{User} asked for a password with {Count}", user, tokenCount);
        """)]
    [TestCase("""
        public class L { public string Name { get; set; } = ""; } public class Sample { void F(ILogger log, L login) => log.LogInformation("Login {@Login}", login); }
        """)]
    public void IsSilentAbout(string code) => Verify<SecretInLogAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class TimedComparisonRule
{
    [TestCase("""
        bool Check(byte[] key, byte[] body, byte[] signature) => [|HMACSHA256.HashData(key, body).SequenceEqual(signature)|];
        """)]
    [TestCase("""
        bool Check(byte[] key, byte[] body, string header) { var mac = Convert.ToHexString(HMACSHA256.HashData(key, body)); return [|mac == header|]; }
        """)]
    [TestCase("""
        bool Check(string expectedSignature, string signature) => [|string.Equals(expectedSignature, signature, StringComparison.Ordinal)|];
        """)]
    [TestCase("""
        public class Options { public string ApiKey = ""; } public class Sample { bool Check(Options options, string apiKey) => [|options.ApiKey != apiKey|]; }
        """)]
    public void Reports(string code) => Verify<TimedComparisonAnalyzer>.Reports(code);

    [TestCase("""
        bool Check(byte[] key, byte[] body, byte[] signature) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), signature);
        """)]
    [TestCase("""
        bool Check(byte[] left, byte[] right) => SHA256.HashData(left).SequenceEqual(SHA256.HashData(right));
        """)]
    [TestCase("""
        bool Check(string apiKey) => apiKey == "";
        """)]
    [TestCase("""
        bool Check(string token, string expectedToken) => token == expectedToken;
        """)]
    public void IsSilentAbout(string code) => Verify<TimedComparisonAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class CertificateCheckRule
{
    [TestCase("""
        object Run() => new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) => true|] };
        """)]
    [TestCase("""
        object Run() => new HttpClientHandler { ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|] };
        """)]
    public void Reports(string code) => Verify<CertificateCheckAnalyzer>.Reports(code);

    [TestCase("""
        object Run() => new HttpClientHandler { SslProtocols = System.Security.Authentication.SslProtocols.Tls12, ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == System.Net.Security.SslPolicyErrors.None };
        """)]
    public void IsSilentAbout(string code) => Verify<CertificateCheckAnalyzer>.Reports(code);
}

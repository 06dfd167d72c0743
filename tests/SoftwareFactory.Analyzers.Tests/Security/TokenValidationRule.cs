using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class TokenValidationRule
{
    [TestCase("""
        object Run() => new Microsoft.IdentityModel.Tokens.TokenValidationParameters { [|ValidateLifetime = false|], [|ValidateIssuer = false|] };
        """)]
    public void Reports(string code) => Verify<TokenValidationAnalyzer>.Reports(code);

    [TestCase("""
        object Run() => new Microsoft.IdentityModel.Tokens.TokenValidationParameters { ValidateLifetime = true, ValidIssuer = "shop" };
        """)]
    public void IsSilentAbout(string code) => Verify<TokenValidationAnalyzer>.Reports(code);
}

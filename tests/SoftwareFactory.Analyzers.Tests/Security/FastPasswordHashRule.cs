using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class FastPasswordHashRule
{
    [TestCase("""
        byte[] Hash(string password) => [|SHA256.HashData(Encoding.UTF8.GetBytes(password))|];
        """)]
    [TestCase("""
        byte[] Hash(string password) { var bytes = Encoding.UTF8.GetBytes(password); using var sha = SHA512.Create(); return [|sha.ComputeHash(bytes)|]; }
        """)]
    [TestCase("""
        byte[] Hash(string password, byte[] salt) => [|Rfc2898DeriveBytes.Pbkdf2(password, salt, 1000, HashAlgorithmName.SHA256, 32)|];
        """)]
    public void Reports(string code) => Verify<FastPasswordHashAnalyzer>.Reports(code);

    [TestCase("""
        byte[] Hash(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32);
        """)]
    [TestCase("""
        byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
        """)]
    [TestCase("""
        byte[] Hash(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, 32);
        """)]
    public void IsSilentAbout(string code) => Verify<FastPasswordHashAnalyzer>.Reports(code);
}

using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class FixedVectorRule
{
    [TestCase("""
        void Run(Aes aes) { aes.IV = [|new byte[16]|]; }
        """)]
    [TestCase("""
        void Run(Aes aes) { aes.Key = [|Encoding.UTF8.GetBytes("0123456789abcdef")|]; }
        """)]
    [TestCase("""
        byte[] Run(string password) => Rfc2898DeriveBytes.Pbkdf2(password, [|"salt"u8|], 600_000, HashAlgorithmName.SHA256, 32);
        """)]
    [TestCase("""
        void Run(AesGcm aes, byte[] data, byte[] tag) { var nonce = new byte[12]; aes.Encrypt([|nonce|], data, data, tag); }
        """)]
    public void Reports(string code) => Verify<FixedVectorAnalyzer>.Reports(code);

    [TestCase("""
        void Run(AesGcm aes, byte[] data, byte[] tag) { var nonce = new byte[12]; RandomNumberGenerator.Fill(nonce); aes.Encrypt(nonce, data, data, tag); }
        """)]
    [TestCase("""
        void Run(Aes aes, byte[] key) { aes.Key = key; aes.GenerateIV(); }
        """)]
    public void IsSilentAbout(string code) => Verify<FixedVectorAnalyzer>.Reports(code);
}

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
    [TestCase("""
        private static readonly byte[] Iv = [1, 2, 3, 4]; void F(Aes aes) => aes.IV = [|Iv|];
        """)]
    [TestCase("""
        private static readonly byte[] Key = Encoding.UTF8.GetBytes("this-is-my-signing-key"); byte[] F(byte[] d) => HMACSHA256.HashData([|Key|], d);
        """)]
    public void Reports(string code) => Verify<FixedVectorAnalyzer>.Reports(code);

    [TestCase("""
        void Run(AesGcm aes, byte[] data, byte[] tag) { var nonce = new byte[12]; RandomNumberGenerator.Fill(nonce); aes.Encrypt(nonce, data, data, tag); }
        """)]
    [TestCase("""
        void Run(Aes aes, byte[] key) { aes.Key = key; aes.GenerateIV(); }
        """)]
    [TestCase("""
        void F(Aes aes, Rfc2898DeriveBytes derived) => aes.Key = derived.GetBytes(32);
        """)]
    public void IsSilentAbout(string code) => Verify<FixedVectorAnalyzer>.Reports(code);
}

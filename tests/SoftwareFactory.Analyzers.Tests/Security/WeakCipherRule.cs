using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class WeakCipherRule
{
    [TestCase("""
        object Run() => [|DES.Create()|];
        """)]
    [TestCase("""
        void Run(Aes aes) { aes.Mode = [|CipherMode.ECB|]; }
        """)]
    [TestCase("""
        byte[] Run(Aes aes, byte[] data) => [|aes.EncryptEcb(data, PaddingMode.PKCS7)|];
        """)]
    [TestCase("""
        RSA F() => [|RSA.Create(1024)|];
        """)]
    public void Reports(string code) => Verify<WeakCipherAnalyzer>.Reports(code);

    [TestCase("""
        object Run(byte[] key) => new AesGcm(key, 16); void Mode(Aes aes) { aes.Mode = CipherMode.CBC; }
        """)]
    [TestCase("""
        RSA F() => RSA.Create(3072);
        """)]
    public void IsSilentAbout(string code) => Verify<WeakCipherAnalyzer>.Reports(code);
}

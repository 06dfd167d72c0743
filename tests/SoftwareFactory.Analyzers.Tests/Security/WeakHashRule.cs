using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class WeakHashRule
{
    [TestCase("""
        byte[] Run(byte[] data) => [|MD5.HashData(data)|];
        """)]
    [TestCase("""
        byte[] Run(byte[] data) { using var sha = [|SHA1.Create()|]; return sha.ComputeHash(data); }
        """)]
    [TestCase("""
        object Run(byte[] key) => [|new HMACSHA1(key)|];
        """)]
    [TestCase("""
        object Run(byte[] data, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2("x", salt, 600_000, [|HashAlgorithmName.SHA1|], 32);
        """)]
    public void Reports(string code) => Verify<WeakHashAnalyzer>.Reports(code);

    [TestCase("""
        byte[] Run(byte[] data) => SHA256.HashData(data); object Mac(byte[] key) => new HMACSHA512(key);
        """)]
    [TestCase("""
        string MD5 => "MD5"; string Run() => MD5;
        """)]
    public void IsSilentAbout(string code) => Verify<WeakHashAnalyzer>.Reports(code);
}

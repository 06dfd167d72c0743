using SoftwareFactory.Analyzers.Correctness;

namespace SoftwareFactory.Analyzers.Tests.Correctness;

internal sealed class NarrowingCastRule
{
    [TestCase("""
        byte[] F(Stream s) => new byte[[|(int)s.Length|]];
        """)]
    [TestCase("""
        public record O(long Id) { public static int F(O o) => [|(int)o.Id|]; }
        """)]
    [TestCase("""
        byte F(string text) => [|(byte)text.Length|];
        """)]
    public void Reports(string code) => Verify<NarrowingCastAnalyzer>.Reports(code);

    [TestCase("""
        int F(Stream s) => checked((int)s.Length);
        """)]
    [TestCase("""
        int F(Stream s) => unchecked((int)s.Length);
        """)]
    [TestCase("""
        int F(Stream s) { if (s.Length > int.MaxValue) throw new IOException(); return (int)s.Length; }
        """)]
    [TestCase("""
        int F(MemoryStream s) => (int)s.Length;
        """)]
    [TestCase("""
        int F(long id) => (int)(id ^ (id >> 32));
        """)]
    [TestCase("""
        byte F(byte[] b) { ArgumentOutOfRangeException.ThrowIfGreaterThan(b.Length, 255); return (byte)b.Length; }
        """)]
    [TestCase("""
        long F(string text) => (long)text.Length; int G(double d) => (int)d; byte H(uint n) => (byte)(n >> 8);
        """)]
    public void IsSilentAbout(string code) => Verify<NarrowingCastAnalyzer>.Reports(code);
}

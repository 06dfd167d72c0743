using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class SizeFromDataRule
{
    [TestCase("""
        byte[] F(BinaryReader r) => new byte[[|r.ReadInt32()|]];
        """)]
    [TestCase("""
        byte[] F(ReadOnlySpan<byte> data) { var n = BitConverter.ToInt32(data); return new byte[[|n|]]; }
        """)]
    [TestCase("""
        int[] F(BinaryReader r) { var n = r.ReadInt32(); var all = new int[[|n|]]; for (var i = 0; i < n; i++) all[i] = r.ReadInt32(); return all; }
        """)]
    public void Reports(string code) => Verify<SizeFromDataAnalyzer>.Reports(code);

    [TestCase("""
        byte[] F(BinaryReader r) { var n = r.ReadInt32(); if (n is < 0 or > 1024) throw new InvalidDataException(); return new byte[n]; }
        """)]
    [TestCase("""
        byte[] F(BinaryReader r, int most) { var n = r.ReadInt32(); if (n > most) throw new InvalidDataException(); return new byte[n]; }
        """)]
    [TestCase("""
        byte[] F(BinaryReader r) { var n = r.ReadInt32(); ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 10); return new byte[n]; }
        """)]
    [TestCase("""
        byte[] F(BinaryReader r, int n) { var bytes = new byte[n]; bytes[0] = (byte)r.ReadInt32(); return bytes; }
        """)]
    public void IsSilentAbout(string code) => Verify<SizeFromDataAnalyzer>.Reports(code);
}

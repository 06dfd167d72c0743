using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Tests.Text;

internal sealed class CrockfordsBase32
{
    [Test]
    public void HasItsThirtyTwoCharactersInOrder()
    {
        // 00000 00001 00010 … 11111, packed.
        byte[] bits =
        [
            0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF,
            0x84, 0x65, 0x3A, 0x56, 0xD7, 0xC6, 0x75, 0xBE, 0x77, 0xDF,
        ];

        Assert.That(CrockfordBase32.Encode(bits, 32), Is.EqualTo("0123456789ABCDEFGHJKMNPQRSTVWXYZ"));
    }

    [TestCase(0x80, "G")]
    [TestCase(0x08, "1")]
    [TestCase(0x07, "0")]
    public void TakesTheMostSignificantBitFirst(int value, string expected) =>
        Assert.That(CrockfordBase32.Encode([(byte)value], 1), Is.EqualTo(expected));

    [Test]
    public void LeavesTheBitsBehindAlone() =>
        Assert.That(CrockfordBase32.Encode([0xFF, 0xFF], 2), Is.EqualTo("ZZ"));
}

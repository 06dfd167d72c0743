using SoftwareFactory.Generation.Text;

namespace SoftwareFactory.Generation.Tests.Text;

/// <summary>UAX #15, section 1.2 (figures 3–6) and NormalizationTest.txt. These tests run in invariant globalization mode, where .NET's own normalization does nothing.</summary>
internal sealed class TextInFormC
{
    [TestCase("", "")]
    [TestCase("plain – × …", "plain – × …", Description = "already in form C")]
    [TestCase("e\u0301", "\u00e9")]
    [TestCase("A\u030a", "\u00c5")]
    [TestCase("\u212b", "\u00c5", Description = "a singleton")]
    [TestCase("\u2126", "\u03a9", Description = "a singleton")]
    [TestCase("\ufb01", "\ufb01", Description = "compatibility only")]
    [TestCase("s\u0323\u0307", "\u1e69")]
    [TestCase("s\u0307\u0323", "\u1e69", Description = "reordered")]
    [TestCase("\u1e0b\u0323", "\u1e0d\u0307", Description = "decomposed, reordered, composed otherwise")]
    [TestCase("q\u0307\u0323", "q\u0323\u0307", Description = "reordered, with nothing to compose")]
    [TestCase("a\u0315\u0300\u05ae\u0300b", "\u00e0\u05ae\u0300\u0315b", Description = "the second grave is blocked")]
    [TestCase("\u0958", "\u0915\u093c", Description = "excluded from composition")]
    [TestCase("\u2adc", "\u2add\u0338", Description = "excluded from composition")]
    [TestCase("\u0344", "\u0308\u0301", Description = "a decomposition that starts with a mark")]
    [TestCase("\u1112\u1161\u11ab", "\ud55c", Description = "Hangul")]
    [TestCase("\ud558\u11ab", "\ud55c", Description = "Hangul")]
    [TestCase("\ud55c\u11ab", "\ud55c\u11ab", Description = "Hangul that is complete")]
    [TestCase("\u0b47\u0b3e", "\u0b4b", Description = "two starters")]
    [TestCase("\ud834\udd5e", "\ud834\udd57\ud834\udd65", Description = "beyond the first plane, excluded")]
    [TestCase("\ud804\udc99\ud804\udcba", "\ud804\udc9a", Description = "beyond the first plane, composed")]
    public void IsTheSameWhereverItCameFrom(string text, string expected) => Assert.That(NormalizationFormC.Of(text), Is.EqualTo(expected));

    // No attribute can hold it: metadata is UTF-8.
    [Test]
    public void HasNoHalfCharacters() => Assert.That(NormalizationFormC.Of("a\ud83db"), Is.EqualTo("a\ufffdb"));

    [Test]
    public void DoesNotChangeAgain()
    {
        for (var point = 0; point <= 0x2FFFF; point++)
        {
            if (point is >= 0xD800 and <= 0xDFFF) continue;

            var once = NormalizationFormC.Of($"a{char.ConvertFromUtf32(point)}\u0301\u0323");
            Assert.That(NormalizationFormC.Of(once), Is.EqualTo(once));
        }
    }
}

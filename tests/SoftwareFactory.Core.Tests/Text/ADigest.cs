using System.Text;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Tests.Text;

internal sealed class ADigest
{
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Test]
    public void IsSha256InLowerCase() => Assert.That(Digest.OfText("abc").Hex, Is.EqualTo(Abc));

    [Test]
    public void OfTextIsTheDigestOfItsUtf8Bytes() =>
        Assert.That(Digest.OfText("5 € / 😀\n"), Is.EqualTo(Digest.OfBytes(Encoding.UTF8.GetBytes("5 € / 😀\n"))));

    [TestCase("a\r\nb\r\n")]
    [TestCase("a\rb\r")]
    [TestCase("a\r\nb\n")]
    [TestCase("\uFEFFa\nb\n")]
    [TestCase("\uFEFFa\r\nb\r\n")]
    public void OfTextIgnoresHowItWasCheckedOut(string text) =>
        Assert.That(Digest.OfText(text), Is.EqualTo(Digest.OfText("a\nb\n")));

    [TestCase("a\n\nb\n")]
    [TestCase("a\nb")]
    [TestCase("a\n\uFEFFb\n")]
    public void OfTextSeesEverythingElse(string text) =>
        Assert.That(Digest.OfText(text), Is.Not.EqualTo(Digest.OfText("a\nb\n")));

    [Test]
    public void OfBytesSeesEveryByte() =>
        Assert.That(Digest.OfBytes("a\r\n"u8), Is.Not.EqualTo(Digest.OfBytes("a\n"u8)));

    [Test]
    public void IsReadAsItIsWritten()
    {
        Assert.That(Digest.TryParse(Abc, out var digest), Is.True);
        Assert.That(digest, Is.EqualTo(Digest.OfText("abc")));
        Assert.That(digest.ToString(), Is.EqualTo(Abc));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [TestCase("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0")]
    [TestCase("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [TestCase("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void IsNotReadFromAnythingElse(string? hex)
    {
        Assert.That(Digest.TryParse(hex, out var digest), Is.False);
        Assert.That(digest, Is.EqualTo(default(Digest)));
    }

    [Test]
    public void OfNothingHasNoDigits()
    {
        Assert.That(() => default(Digest).Hex, Throws.InvalidOperationException);
        Assert.That(default(Digest).ToString(), Is.Empty);
    }

    [Test]
    public void IsOrderedByItsDigits()
    {
        Assert.That(Digest.TryParse(new string('0', 64), out var low), Is.True);
        Assert.That(Digest.TryParse(new string('f', 64), out var high), Is.True);

        Assert.That(low < high && high > low, Is.True);
        Assert.That(low <= high && high >= low, Is.True);
        Assert.That(low.CompareTo(low), Is.Zero);
    }
}

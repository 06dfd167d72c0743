using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Tests.Text;

internal sealed class LineEndsOfText
{
    [TestCase("", "")]
    [TestCase("a", "a")]
    [TestCase("a\r\nb", "a\nb")]
    [TestCase("a\rb", "a\nb")]
    [TestCase("a\r\r\nb", "a\n\nb")]
    [TestCase("\n\r", "\n\n")]
    [TestCase("\uFEFF\uFEFFa", "\uFEFFa")]
    [TestCase("a\uFEFF", "a\uFEFF")]
    public void BecomeLf(string text, string expected) => Assert.That(LineEndings.Normalize(text), Is.EqualTo(expected));

    [Test]
    public void AreLeftAloneWhereNothingIsToDo()
    {
        var text = new string('a', 3);

        Assert.That(LineEndings.Normalize(text), Is.SameAs(text));
    }
}

using System.Text;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Tests.Projects;

public sealed class TextsOfFiles
{
    private const string Text = "Größe: 1 €, 😀\n";

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true), new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    private string _file = "";

    [SetUp]
    public void Make() => _file = Path.GetTempFileName();

    [TearDown]
    public void Clean() => File.Delete(_file);

    [TestCaseSource(nameof(Encodings))]
    public void AreTheSameInEveryEncodingThatSaysWhichItIs(Encoding encoding)
    {
        File.WriteAllText(_file, Text.Replace("\n", "\r\n", StringComparison.Ordinal), encoding);
        Assert.That(Repository.ReadText(_file), Is.EqualTo(Text));
    }

    [Test]
    public void MayBeEmptyOrNoTextAtAll()
    {
        Assert.That(Repository.ReadText(_file), Is.Empty);
        File.WriteAllBytes(_file, [0x61, 0xC3]);
        Assert.That(Repository.ReadText(_file), Is.EqualTo("a\uFFFD"));
    }
}

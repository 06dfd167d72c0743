using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Tests.Line;

internal sealed class ASerial
{
    // Computed once by an independent program (json.dumps with sorted keys, SHA-256, base 32 by hand) from the same texts.
    private const string Known = "SF-MJSXN-WMPBF-NMDS0-CRYDR";

    private static readonly Digest Spec = Digest.OfText("spec");
    private static readonly Digest Template = Digest.OfText("template");
    private static readonly Digest[] Responses = [Digest.OfText("first"), Digest.OfText("second")];
    private static readonly KeyValuePair<string, Digest>[] Outputs =
    [
        new("Pricing/Vat.cs", Digest.OfText("vat")),
        new("Pricing/Discount.cs", Digest.OfText("discount")),
    ];

    [Test]
    public void IsTheSameOnEveryMachine() =>
        Assert.That(Serial.Of(Spec, Template, Responses, Outputs).ToString(), Is.EqualTo(Known));

    [Test]
    public void DoesNotDependOnTheOrderOfTheOutputs() =>
        Assert.That(Serial.Of(Spec, Template, Responses, Outputs.Reverse()).ToString(), Is.EqualTo(Known));

    [Test]
    public void ChangesWithEachInput()
    {
        var other = Digest.OfText("other");
        Serial[] serials =
        [
            Serial.Of(Spec, Template, Responses, Outputs),
            Serial.Of(other, Template, Responses, Outputs),
            Serial.Of(Spec, other, Responses, Outputs),
            Serial.Of(Template, Spec, Responses, Outputs),
            Serial.Of(Spec, Template, [], Outputs),
            Serial.Of(Spec, Template, [other, Responses[1]], Outputs),
            Serial.Of(Spec, Template, Responses.Reverse(), Outputs),
            Serial.Of(Spec, Template, Responses, Outputs[..1]),
            Serial.Of(Spec, Template, Responses, [Outputs[0], new("Pricing/Discount.cs", other)]),
            Serial.Of(Spec, Template, Responses, [Outputs[0], new("Discount.cs", Outputs[1].Value)]),
        ];

        Assert.That(serials, Is.Unique);
    }

    [Test]
    public void IsReadAsItIsWritten()
    {
        Assert.That(Serial.TryParse(Known, out var serial), Is.True);
        Assert.That(serial, Is.EqualTo(Serial.Of(Spec, Template, Responses, Outputs)));
        Assert.That(serial.ToString(), Is.EqualTo(Known));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("SF-00000-00000-00000")]
    [TestCase("SF-00000-00000-00000-0000")]
    [TestCase("SF-00000-00000-00000-00000-00000")]
    [TestCase("sf-00000-00000-00000-00000")]
    [TestCase("SF-0000a-00000-00000-00000")]
    [TestCase("SF-I0000-00000-00000-00000")]
    [TestCase("SF-L0000-00000-00000-00000")]
    [TestCase("SF-O0000-00000-00000-00000")]
    [TestCase("SF-U0000-00000-00000-00000")]
    [TestCase(" SF-00000-00000-00000-00000")]
    [TestCase("SF-00000-00000-00000-00000\n")]
    public void IsNotReadFromAnythingElse(string? text)
    {
        Assert.That(Serial.TryParse(text, out var serial), Is.False);
        Assert.That(serial, Is.EqualTo(default(Serial)));
        Assert.That(serial.ToString(), Is.Empty);
    }
}

using System.Text;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Tests.Text;

/// <summary>The published vectors of RFC 8785 that lock keys rest on: sections 3.2.2–3.2.4 and Appendix B.</summary>
internal sealed class Rfc8785Vectors
{
    /// <summary>Appendix B: the bits of an IEEE 754 double, and ECMAScript's text for it.</summary>
    [TestCase(0x0000000000000000UL, "0")]
    [TestCase(0x8000000000000000UL, "0")]
    [TestCase(0x0000000000000001UL, "5e-324")]
    [TestCase(0x8000000000000001UL, "-5e-324")]
    [TestCase(0x7fefffffffffffffUL, "1.7976931348623157e+308")]
    [TestCase(0xffefffffffffffffUL, "-1.7976931348623157e+308")]
    [TestCase(0x4340000000000000UL, "9007199254740992")]
    [TestCase(0xc340000000000000UL, "-9007199254740992")]
    [TestCase(0x4430000000000000UL, "295147905179352830000")]
    [TestCase(0x44b52d02c7e14af5UL, "9.999999999999997e+22")]
    [TestCase(0x44b52d02c7e14af6UL, "1e+23")]
    [TestCase(0x44b52d02c7e14af7UL, "1.0000000000000001e+23")]
    [TestCase(0x444b1ae4d6e2ef4eUL, "999999999999999700000")]
    [TestCase(0x444b1ae4d6e2ef4fUL, "999999999999999900000")]
    [TestCase(0x444b1ae4d6e2ef50UL, "1e+21")]
    [TestCase(0x3eb0c6f7a0b5ed8cUL, "9.999999999999997e-7")]
    [TestCase(0x3eb0c6f7a0b5ed8dUL, "0.000001")]
    [TestCase(0x41b3de4355555553UL, "333333333.3333332")]
    [TestCase(0x41b3de4355555554UL, "333333333.33333325")]
    [TestCase(0x41b3de4355555555UL, "333333333.3333333")]
    [TestCase(0x41b3de4355555556UL, "333333333.3333334")]
    [TestCase(0x41b3de4355555557UL, "333333333.33333343")]
    [TestCase(0xbecbf647612f3696UL, "-0.0000033333333333333333")]
    [TestCase(0x43143ff3c1cb0959UL, "1424953923781206.2")]
    public void WriteEachDoubleAsAppendixBSays(ulong bits, string expected) =>
        Assert.That(CanonicalJson.Write(JsonValue.Create(BitConverter.UInt64BitsToDouble(bits))), Is.EqualTo(expected));

    [TestCase(0x7fffffffffffffffUL)]
    [TestCase(0x7ff0000000000000UL)]
    [TestCase(0xfff0000000000000UL)]
    public void RefuseWhatIsNoNumber(ulong bits) =>
        Assert.That(() => CanonicalJson.Write(JsonValue.Create(BitConverter.UInt64BitsToDouble(bits))), Throws.TypeOf<FormatException>());

    /// <summary>Section 3.2.2 to 3.2.4: the sample object, its canonical text, and the bytes that the RFC prints.</summary>
    [Test]
    public void WriteTheSampleObjectAsThePrintedBytes()
    {
        const string Sample = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50,
                          2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string Printed =
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c" +
            "31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";

        Assert.That(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(CanonicalJson.Write(JsonNode.Parse(Sample)))), Is.EqualTo(Printed));
    }

    /// <summary>Section 3.2.3: members sorted by UTF-16 code units.</summary>
    [Test]
    public void SortTheSampleNames()
    {
        const string Sample = """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;
        string[] expected = ["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"];

        var canonical = JsonNode.Parse(CanonicalJson.Write(JsonNode.Parse(Sample)))!.AsObject();

        Assert.That(canonical.Select(member => member.Value!.GetValue<string>()), Is.EqualTo(expected));
    }
}

using System.Buffers;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Tests.Text;

internal sealed class CanonicalJsonText
{
    [TestCase("null")]
    [TestCase("true")]
    [TestCase("false")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"a":[1,{"b":null}],"c":""}""")]
    public void IsWhatItAlreadyWas(string canonical) => Assert.That(Write(canonical), Is.EqualTo(canonical));

    [Test]
    public void HasNoWhiteSpace() =>
        Assert.That(Write(" { \"a\" : [ 1 ,\n 2 ] } "), Is.EqualTo("""{"a":[1,2]}"""));

    /// <summary>RFC 8785, section 3.2.3: the emoji's surrogates (D83D…) come before U+FB33, though its code point comes after.</summary>
    [Test]
    public void SortsMembersByUtf16CodeUnits()
    {
        const string Unsorted = """
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

        Assert.That(JsonNode.Parse(Write(Unsorted))!.AsObject().Select(member => member.Value!.GetValue<string>()), Is.EqualTo(new[]
        {
            "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh",
        }));
    }

    [Test]
    public void SortsMembersAtEveryDepth() =>
        Assert.That(Write("""[{"b":{"d":1,"c":2},"a":3}]"""), Is.EqualTo("""[{"a":3,"b":{"c":2,"d":1}}]"""));

    [Test]
    public void KeepsTheOrderOfItems() => Assert.That(Write("[3,1,2]"), Is.EqualTo("[3,1,2]"));

    /// <summary>RFC 8785, section 3.2.2.2: the short escapes, \u00xx in lower case for other controls, all else as it is.</summary>
    [Test]
    public void EscapesOnlyWhatMustBe()
    {
        Assert.That(Write("\"\\u0022\\u005c\\u0008\\u000c\\u000a\\u000d\\u0009\""), Is.EqualTo("\"\\\"\\\\\\b\\f\\n\\r\\t\""));
        Assert.That(Write("\"\\u0000\\u000b\\u001f\""), Is.EqualTo("\"\\u0000\\u000b\\u001f\""));
        Assert.That(Write("\"\\/<>&'+\\u007f\\u00e9\\u20ac\\u2028\\ud83d\\ude00\""), Is.EqualTo("\"/<>&'+\u007fé€\u2028😀\""));
    }

    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("0.0", "0")]
    [TestCase("-0.0", "0")]
    [TestCase("1", "1")]
    [TestCase("-1", "-1")]
    [TestCase("4.50", "4.5")]
    [TestCase("10", "10")]
    [TestCase("100.0", "100")]
    [TestCase("12345.678", "12345.678")]
    [TestCase("2e-3", "0.002")]
    [TestCase("0.1", "0.1")]
    [TestCase("0.01", "0.01")]
    [TestCase("0.0001", "0.0001")]
    [TestCase("0.00001", "0.00001")]
    [TestCase("0.000001", "0.000001")]
    [TestCase("0.0000001", "1e-7")]
    [TestCase("1e-7", "1e-7")]
    [TestCase("-1.5e-7", "-1.5e-7")]
    [TestCase("0.00000123", "0.00000123")]
    [TestCase("1E30", "1e+30")]
    [TestCase("1e20", "100000000000000000000")]
    [TestCase("1e21", "1e+21")]
    [TestCase("999999999999999900000", "999999999999999900000")]
    [TestCase("123456789012345680000", "123456789012345680000")]
    [TestCase("1.2345678901234568e21", "1.2345678901234568e+21")]
    [TestCase("333333333.33333329", "333333333.3333333")]
    [TestCase("9007199254740993", "9007199254740992")]
    [TestCase("0.000000000000000000000000001", "1e-27")]
    [TestCase("5e-324", "5e-324")]
    [TestCase("1.7976931348623157e308", "1.7976931348623157e+308")]
    public void WritesNumbersAsEcmaScriptDoes(string number, string expected) => Assert.That(Write(number), Is.EqualTo(expected));

    [Test]
    public void KeepsEveryNumbersValue()
    {
        // Bit patterns spread over all exponents and mantissas; the step is odd, so none repeats.
        var bits = 0x0010_0000_0000_0001L;
        for (var i = 0; i < 5_000; i++)
        {
            bits = unchecked((bits + 0x1E37_79B9_7F4A_7C15L) & long.MaxValue);
            var value = BitConverter.Int64BitsToDouble(bits);
            if (!double.IsFinite(value)) continue;

            Assert.That(JsonNode.Parse(CanonicalJson.Write(value))!.GetValue<double>(), Is.EqualTo(value));
        }
    }

    [TestCase("1e400")]
    [TestCase("-1e400")]
    public void RefusesNumbersThatAreNotFinite(string number) =>
        Assert.That(() => Write(number), Throws.TypeOf<FormatException>());

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void RefusesNumbersThatAreNotFinite(double number) =>
        Assert.That(() => CanonicalJson.Write(JsonValue.Create(number)), Throws.TypeOf<FormatException>());

    // No attribute can hold them: metadata is UTF-8.
    [Test]
    public void RefusesLoneSurrogates()
    {
        foreach (var text in (string[])["\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db"])
        {
            Assert.That(() => CanonicalJson.Write(JsonValue.Create(text)), Throws.TypeOf<FormatException>());
            Assert.That(() => CanonicalJson.Write(new JsonObject { [text] = 1 }), Throws.TypeOf<FormatException>());
        }
    }

    [TestCase("""["\ud83d"]""")]
    [TestCase("""{"\ud83d":1}""")]
    public void RefusesLoneSurrogatesThatWereParsed(string json) =>
        Assert.That(() => Write(json), Throws.TypeOf<FormatException>());

    [Test]
    public void RefusesTwoMembersOfOneName() =>
        Assert.That(() => Write("""{"a":1,"a":1}"""), Throws.TypeOf<FormatException>());

    [Test]
    public void IsTheSameOfTextsAsOfTheirObject()
    {
        var texts = new Dictionary<string, string> { ["b"] = "\"\u0001😀", ["B"] = "", ["\ufb33"] = "ﬀ", ["😀"] = "\n", ["a/é.cs"] = "\\" };

        Assert.That(CanonicalJson.Digest(texts), Is.EqualTo(CanonicalJson.Digest(new JsonObject(texts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value))))));
        Assert.That(() => CanonicalJson.Digest([KeyValuePair.Create("a", "1"), KeyValuePair.Create("a", "2")]), Throws.TypeOf<FormatException>());
        Assert.That(() => CanonicalJson.Digest([KeyValuePair.Create("a", "\uD83D")]), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void IsAppendedWholeOrNotAtAll()
    {
        var bytes = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(JsonNode.Parse("{ \"€\": [1.0] }"), bytes);
        Assert.That(() => CanonicalJson.Write(new JsonArray(1, double.NaN), bytes), Throws.TypeOf<FormatException>());
        CanonicalJson.Write(JsonValue.Create("é"), bytes);

        Assert.That(bytes.WrittenSpan.SequenceEqual("{\"€\":[1]}\"é\""u8), Is.True);
    }

    [Test]
    public void HasTheDigestOfItsBytes() =>
        Assert.That(CanonicalJson.Digest(JsonNode.Parse("{ \"€\": 1.0 }")), Is.EqualTo(Digest.OfBytes("{\"€\":1}"u8)));

    private static string Write(string json) => CanonicalJson.Write(JsonNode.Parse(json));
}

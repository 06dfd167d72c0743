using SoftwareFactory.Inspection.Members;

namespace SoftwareFactory.Tests.Tracing;

/// <summary>What a file declares, and when two declarations are the same.</summary>
internal sealed class Members
{
    private const string Source = """
        namespace Shop.Values;

        /// <summary>A sum.</summary>
        public readonly record struct Money<T>
        {
            private const int A = 1, B = 2;
            public Money(decimal amount, string? currency) => Amount = amount;
            static Money() { }
            public decimal Amount { get; }
            public decimal this[int i, string s] => Amount;
            public event System.Action? Changed;
            public static Money<T> operator +(Money<T> left, Money<T> right) => left;
            public static Money<T> operator -(Money<T> value) => value;
            public static explicit operator int(Money<T> value) => 0;
            public string Text(ref (int Id, string Name) pair, params int[] rest) => $"{Amount:0.00} €";
            public enum Kind { Small }
            public class Inner { public void Go() { } }
        }

        public delegate void Told(int what);
        """;

    [Test]
    public void AreNamedAsStackTracesNameThem() => Assert.That(MemberReader.Read(Source).Select(member => $"{member.Kind} {member.Name}"), Is.EqualTo(new[]
    {
        "record Shop.Values.Money",
        "field Shop.Values.Money.A",
        "field Shop.Values.Money.B",
        "constructor Shop.Values.Money..ctor(decimal, string?)",
        "constructor Shop.Values.Money..cctor()",
        "property Shop.Values.Money.Amount",
        "indexer Shop.Values.Money.Item[int, string]",
        "event Shop.Values.Money.Changed",
        "operator Shop.Values.Money.op_Addition(Money<T>, Money<T>)",
        "operator Shop.Values.Money.op_UnaryNegation(Money<T>)",
        "operator Shop.Values.Money.op_Explicit(Money<T>)",
        "method Shop.Values.Money.Text((int Id, string Name), int[])",
        "enum Shop.Values.Money.Kind",
        "field Shop.Values.Money.Kind.Small",
        "class Shop.Values.Money.Inner",
        "method Shop.Values.Money.Inner.Go()",
        "delegate Shop.Values.Told",
    }));

    [TestCase("int F(int a)\n{\n    return a + 1;\n}")]
    [TestCase("int F( int a ) { return a+1 ; }")]
    [TestCase("/// <summary>Adds.</summary>\nint F(int a) { // one\n return a /* more */ + 1; }")]
    [TestCase("int F(int a)\r\n{\r\n\treturn a + 1;\r\n}")]
    public void AreTheSameHoweverTheyAreFormatted(string text) => Assert.That(TokensOf(text), Is.EqualTo(TokensOf("int F(int a) { return a + 1; }")));

    [TestCase("int F(int a) { return a + 2; }")]
    [TestCase("int F(int b) { return b + 1; }")]
    [TestCase("long F(int a) { return a + 1; }")]
    [TestCase("int F(int a) { return a + 1;; }")]
    [TestCase("[X] int F(int a) { return a + 1; }")]
    public void AreOthersWhenTheySayOtherwise(string text) => Assert.That(TokensOf(text), Is.Not.EqualTo(TokensOf("int F(int a) { return a + 1; }")));

    [Test]
    public void AreTheSameWhereARawStringIsIndentedOtherwise()
    {
        const string Quotes = "\"\"\"";
        var shallow = $"string F() => {Quotes}\n  a\n    b\n  {Quotes};";
        var deep = $"string F() => {Quotes}\n        a\n          b\n        {Quotes};";
        Assert.That(TokensOf(deep), Is.EqualTo(TokensOf(shallow)));
        Assert.That(TokensOf(shallow.Replace("    b", "   b", StringComparison.Ordinal)), Is.Not.EqualTo(TokensOf(shallow)));

        var interpolated = $"string F(int x) => ${Quotes}\n  a{{x}}\n    b\n  {Quotes};";
        Assert.That(TokensOf(interpolated.Replace("\n  ", "\n      ", StringComparison.Ordinal)), Is.EqualTo(TokensOf(interpolated)));
    }

    private static string TokensOf(string member) => MemberReader.Read($"class C {{ {member} }}").Single(found => found.SimpleName == "F").Tokens.Hex;
}

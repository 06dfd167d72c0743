using SoftwareFactory.Tracing;

namespace SoftwareFactory.Tests.Tracing;

/// <summary>Frames as .NET prints them, and the names of the source that they lead to.</summary>
internal sealed class StackTraces
{
    [TestCase("   at Shop.Pricing.TierPrice.LineTotal(Decimal listPrice, Int32 quantity) in /src/Pricing/TierPrice.cs:line 10", "Shop.Pricing.TierPrice", "LineTotal")]
    [TestCase("   at Shop.Pricing.TierPrice.LineTotal(Decimal listPrice, Int32 quantity)", "Shop.Pricing.TierPrice", "LineTotal")]
    [TestCase("12:00:01 ERR    at Shop.Pricing.TierPrice.LineTotal(Decimal listPrice, Int32 quantity)", "Shop.Pricing.TierPrice", "LineTotal")]
    [TestCase("   bei Shop.Pricing.TierPrice.LineTotal(Decimal listPrice) in C:\\src\\TierPrice.cs:Zeile 10", "Shop.Pricing.TierPrice", "LineTotal")]
    [TestCase("   at Shop.Values.Money..ctor(Decimal amount, String currency)", "Shop.Values.Money", ".ctor")]
    [TestCase("   at Shop.Values.Money..cctor()", "Shop.Values.Money", ".cctor")]
    [TestCase("   at Shop.Values.Money.op_Addition(Money left, Money right)", "Shop.Values.Money", "op_Addition")]
    [TestCase("   at Shop.Values.Money.get_Amount()", "Shop.Values.Money", "get_Amount")]
    [TestCase("   at Shop.Import.Csv.<ReadAsync>d__3.MoveNext() in /src/Csv.cs:line 20", "Shop.Import.Csv", "ReadAsync")]
    [TestCase("   at Shop.Import.Csv.<>c.<Read>b__0_1(String line)", "Shop.Import.Csv", "Read")]
    [TestCase("   at Shop.Import.Csv.<>c__DisplayClass1_0.<Read>b__0(String line)", "Shop.Import.Csv", "Read")]
    [TestCase("   at Shop.Import.Csv.<>c__DisplayClass1_0.<<ReadAsync>b__0>d.MoveNext()", "Shop.Import.Csv", "ReadAsync")]
    [TestCase("   at Shop.Import.Csv.<Read>g__Field|0_0(String line)", "Shop.Import.Csv", "Read")]
    [TestCase("   at Shop.Import.Csv.<Read>g__Field|0_0[T](T line)", "Shop.Import.Csv", "Read")]
    [TestCase("   at Shop.Box`1.Get[TKey](TKey key, IReadOnlyDictionary`2 all)", "Shop.Box", "Get")]
    [TestCase("   at Shop.Box`1.Inner`2.Get()", "Shop.Box.Inner", "Get")]
    [TestCase("   at Shop.Box`1+Inner.Get()", "Shop.Box.Inner", "Get")]
    [TestCase("   at Program.<Main>$(String[] args) in /src/Program.cs:line 1", "Program", "<Main>$")]
    [TestCase("   at Shop.Clock.Shop.IClock.Now()", "Shop.Clock.Shop.IClock", "Now")]
    public void AreTakenBackToTheSourcesNames(string line, string type, string method)
    {
        var frame = StackTraceText.Parse(line).Frames.Single();
        Assert.That((frame.Type, frame.Method), Is.EqualTo((type, method)));
    }

    [Test]
    public void HaveTheFileAndLineThatTheBuildKnew()
    {
        var frame = StackTraceText.Parse("   at A.B.C(Int32 x) in C:\\work dir\\a (1)\\B.cs:line 42").Frames.Single();
        Assert.That((frame.Path, frame.Line), Is.EqualTo(("C:/work dir/a (1)/B.cs", 42)));
        Assert.That(frame.Parameters, Is.EqualTo(new[] { "Int32" }));
    }

    [Test]
    public void KeepTheTypesOfParametersWhole() => Assert.That(
        StackTraceText.Parse("   at A.B.C(Dictionary`2 all, ValueTuple`2[] pairs, Int32& count)").Frames.Single().Parameters,
        Is.EqualTo(new[] { "Dictionary`2", "ValueTuple`2[]", "Int32&" }));

    [Test]
    public void NameTheirExceptionsOnceOutermostFirst()
    {
        var trace = StackTraceText.Parse("""
            Unhandled exception. System.InvalidOperationException: The basket has no total.
             ---> System.ArgumentOutOfRangeException: quantity ('-1') must be a non-negative value. (Parameter 'quantity')
               at Shop.Pricing.TierPrice.LineTotal(Decimal listPrice, Int32 quantity)
               --- End of inner exception stack trace ---
               at Program.<Main>$(String[] args)
            """);
        Assert.That(trace.Exceptions, Is.EqualTo(new[] { "System.InvalidOperationException", "System.ArgumentOutOfRangeException" }));
        Assert.That(trace.Frames.Select(frame => frame.Method), Is.EqualTo(new[] { "LineTotal", "<Main>$" }));
    }

    [TestCase("--- End of stack trace from previous location ---")]
    [TestCase("The price is at most 3 (three).")]
    [TestCase("")]
    public void AreNotFoundInOtherText(string text) => Assert.That(StackTraceText.Parse(text).Frames, Is.Empty);
}

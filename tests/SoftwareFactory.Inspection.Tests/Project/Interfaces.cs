using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Tests.Project;

public sealed class Interfaces
{
    private const string Source = """
        using System.Threading;
        using System.Threading.Tasks;
        namespace Shop.Ordering
        {
            public interface IBase { void Close(); }

            public interface IPricer : IBase
            {
                /// <summary>The price
                /// of an order.</summary>
                decimal Price(Order order, int @class = 3, string? name = null);
                int Count { get; }
                bool TryGet(ref int a, out string b, in long c, params int[] rest);
                Task<T?> FindAsync<T>(IReadOnlyDictionary<string, List<T>> map, CancellationToken cancellation = default) where T : class, new();
                decimal Price(Values.Money money);
                string this[int index] { get; }
                (int Low, int High) HTTPRange(System.Text.StringBuilder text);
                int Own() => 1;
            }

            public interface ITwins { System.Timers.Timer A(System.Threading.Timer b); }
        }
        namespace Shop.Values { public sealed class Money; }
        """;

    [Test]
    public void AreReadAsAClassWouldWriteThem()
    {
        using var project = new TestProject();
        project.Source("Ordering.cs", Source);
        var model = project.Compilation.FindInterface("Shop.Ordering.IPricer", "Shop.Pricing", [Order])!;

        Assert.That(model.Name, Is.EqualTo("IPricer"));
        Assert.That(model.Usings, Is.EqualTo(new[] { "Shop.Ordering", "Shop.Values", "System.Collections.Generic", "System.Text", "System.Threading", "System.Threading.Tasks" }));
        Assert.That(model.Members.Select(member => $"{member.SlotName}: {member.Signature}"), Is.EqualTo(new[]
        {
            "price: public decimal Price(Order order, int @class = 3, string? name = null)",
            "count: public int Count",
            "try_get: public bool TryGet(ref int a, out string b, in long c, params int[] rest)",
            "find_async: public Task<T?> FindAsync<T>(IReadOnlyDictionary<string, List<T>> map, CancellationToken cancellation = default) where T : class, new()",
            "price_2: public decimal Price(Money money)",
            "item: public string this[int index]",
            "http_range: public (int Low, int High) HTTPRange(StringBuilder text)",
            "close: public void Close()",
        }));
        Assert.That(model.Members.Select(member => member.IsProperty), Is.EqualTo(new[] { false, true, false, false, false, true, false, false }));
        Assert.That(model.Members[0].Summary, Is.EqualTo("The price of an order."));
    }

    [Test]
    public void KeepLongNamesWhereShortOnesAreTwins()
    {
        using var project = new TestProject();
        project.Source("Ordering.cs", Source);
        Assert.That(
            project.Compilation.FindInterface("ITwins", "Shop.Ordering", [])!.Members[0].Signature,
            Is.EqualTo("public global::System.Timers.Timer A(global::System.Threading.Timer b)"));
    }

    [TestCase("Shop.Ordering.IPricer", "Anywhere", true)]
    [TestCase("IPricer", "Shop.Ordering.Deep", true)]
    [TestCase("Ordering.IPricer", "Shop.Pricing", true)]
    [TestCase("System.IDisposable", "Shop", true)]
    [TestCase("IPricer", "Shop", false)]
    [TestCase("Shop.Values.Money", "Shop", false)]
    [TestCase("Shop.Ordering.IMissing", "Shop", false)]
    public void AreFoundAsCSharpFindsThem(string name, string from, bool found)
    {
        using var project = new TestProject();
        project.Source("Ordering.cs", Source);
        Assert.That(project.Compilation.FindInterface(name, from, []) is not null, Is.EqualTo(found));
    }

    [Test]
    public void CanBeImplementedAsTheyAreRead()
    {
        using var project = new TestProject("/warnaserror+", "/nowarn:CS1591");
        project.Source("Ordering.cs", Source);
        var model = project.Compilation.FindInterface("Shop.Ordering.IPricer", "Shop.Other", [Order])!;
        var members = model.Members.Select(member => member.IsProperty ? $"{member.Signature} {{ get {{ throw new Exception(); }} }}" : $"{member.Signature} {{ throw new Exception(); }}");
        var code = $"{string.Concat(model.Usings.Select(name => $"using {name};\n"))}namespace Shop.Other;\nclass Pricer : {model.Name}\n{{\n{string.Join('\n', members)}\n}}\n";
        var findings = project.Compile(new TestPart(code), new TestPart(Order.Text) { Id = "order" }).Findings;
        Assert.That(findings, Is.Empty);
    }

    private static RenderedFile Order { get; } = new("Ordering/Order.cs", OutputKind.Source, "namespace Shop.Ordering;\n\npublic sealed record Order(int Id);\n", []);
}

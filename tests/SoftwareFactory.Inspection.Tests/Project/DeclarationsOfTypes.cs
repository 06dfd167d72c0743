namespace SoftwareFactory.Inspection.Tests.Project;

public sealed class DeclarationsOfTypes
{
    private const string Source = """
        namespace Shop.Ordering
        {
            /// <summary>An order, see <see cref="Line"/>.</summary>
            /// <remarks>Not shown.</remarks>
            public sealed record Order(string Customer) : IPriced
            {
                private readonly int _hidden;
                internal int Hidden;
                public const decimal Least = 1.50m;
                /// <summary>The
                /// total.</summary>
                public decimal Total() { return _hidden; }
                public List<Line> Lines { get; init; } = [];
                public int Count { get; private set; }
                public override string ToString() => "";
                public static Order operator +(Order a, Order b) => a;
                public event Action? Changed;
            }

            public interface IPriced { decimal Total(); string Name { get; set; } }
            public readonly record struct Line(int Quantity);
            public enum Kind { Big = 7, Small = 1 }
            public static class Extensions { public static bool IsBig<T>(this T order, int least = 3) where T : IPriced => true; }
            public delegate Order Merge(Order a, Order? b);
            internal abstract class Store<TKey> where TKey : notnull { protected Store(TKey key) { } public abstract Order? Find(TKey key); }
        }
        """;

    [TestCase("Shop.Ordering.Order", """
        namespace Shop.Ordering;
        /// <summary>An order, see Line.</summary>
        public sealed record Order : IPriced
        {
            public Order(string Customer);
            public const decimal Least = 1.50;
            public List<Line> Lines { get; init; }
            public int Count { get; }
            public string Customer { get; init; }
            /// <summary>The total.</summary>
            public decimal Total();
            public static Order operator +(Order a, Order b);
            public event Action? Changed;
        }

        """)]
    [TestCase("Ordering.IPriced", """
        namespace Shop.Ordering;
        public interface IPriced
        {
            string Name { get; set; }
            decimal Total();
        }

        """)]
    [TestCase("Shop.Ordering.Kind", """
        namespace Shop.Ordering;
        public enum Kind
        {
            Small = 1,
            Big = 7,
        }

        """)]
    [TestCase("Shop.Ordering.Extensions", """
        namespace Shop.Ordering;
        public static class Extensions
        {
            public static bool IsBig<T>(this T order, int least = 3) where T : IPriced;
        }

        """)]
    [TestCase("Shop.Ordering.Merge", """
        namespace Shop.Ordering;
        public delegate Order Merge(Order a, Order? b);

        """)]
    [TestCase("Shop.Ordering.Store", """
        namespace Shop.Ordering;
        internal abstract class Store<TKey>
        {
            public abstract Order? Find(TKey key);
        }

        """)]
    public void ShowWhatIsPublic(string type, string declaration)
    {
        using var project = new TestProject();
        project.Source("Ordering.cs", Source);
        Assert.That(project.Compilation.Describe(type, "Shop.Pricing", []), Is.EqualTo(declaration));
    }

    [Test]
    public void AreTheSameInEveryOrderOfFilesAndMembers()
    {
        using var one = new TestProject();
        one.Source("A.cs", "namespace Shop; public partial class Basket { public int B; public int A; }").Source("B.cs", "namespace Shop; public partial class Basket { public void Add() { } }");
        using var other = new TestProject();
        other.Source("B.cs", "namespace Shop; public partial class Basket { public void Add() { } }").Source("A.cs", "namespace Shop; public partial class Basket { public int A; public int B; }");
        Assert.That(one.Compilation.Describe("Shop.Basket", "Shop", []), Is.EqualTo(other.Compilation.Describe("Shop.Basket", "Shop", [])));
    }

    [Test]
    public void CanBeOfReferences()
    {
        using var project = new TestProject();
        Assert.That(project.Compilation.Describe("System.Collections.Generic.IReadOnlyCollection", "Shop", []), Does.Contain("public interface IReadOnlyCollection<out T> : IEnumerable<T>, IEnumerable\n{\n    int Count { get; }\n}"));
    }

    [Test]
    public void AreMissingWithSuggestions()
    {
        using var project = new TestProject();
        project.Source("Ordering.cs", Source);
        Assert.That(project.Compilation.Describe("Shop.Ordering.Oder", "Shop", []), Is.Null);
        Assert.That(project.Compilation.Similar("Shop.Ordering.Oder", []), Is.EqualTo(new[] { "Shop.Ordering.Order" }));
    }
}

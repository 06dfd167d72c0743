using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Tests.Project;

/// <summary>Methods that the project's own sources declare.</summary>
public sealed class Members
{
    private const string Source = """
        namespace Shop;

        public static class Money
        {
            public static System.Collections.Generic.IReadOnlyList<long> Allocate(long cents, int[] weights) => [cents];

            public static int Parse(string text) => 1;

            private static int Secret(int number) => number;
        }

        internal interface IOther
        {
            int Only(int number);
        }
        """;

    [TestCase("public static IReadOnlyList<long> Allocate(long total, int[] by)", "Split", "Shop.Money.Allocate (Shop/Money.cs(5))")]
    [TestCase("public static IReadOnlyList<long>? allocate(long total, int[]? by)", "Split", "Shop.Money.Allocate (Shop/Money.cs(5))")]
    [TestCase("public static int Parse(string value)", "Money", "Shop.Money.Parse (Shop/Money.cs(7))")]
    [TestCase("public static int Parse(string value)", "Iban", null)]
    [TestCase("public static IReadOnlyList<decimal> Allocate(long total, int[] by)", "Split", null)]
    [TestCase("public static IReadOnlyList<long> Allocate(long total, int[] by, int more)", "Split", null)]
    [TestCase("public static int Secret(int number)", "Split", null)]
    [TestCase("public static int Only(int number)", "Split", null)]
    [TestCase("nonsense", "Split", null)]
    public void AreFoundByNameParametersAndResult(string signature, string type, string? expected)
    {
        using var project = new TestProject();
        project.Source("Money.cs", Source);
        var found = new ExistingMembers(project.Compilation).Find(signature, type);
        Assert.That(found is { } member ? $"{member.Name} ({member.Location})" : null, Is.EqualTo(expected));
    }
}

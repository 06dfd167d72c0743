using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Analyze.Duplication;

namespace SoftwareFactory.Inspection.Tests.Analyze;

/// <summary>A part whose code stands elsewhere already.</summary>
public sealed class Duplicates
{
    private const string Allocate = """
        namespace Shop;

        public static class Money
        {
            /// <summary>Splits cents.</summary>
            public static long[] Allocate(long cents, int[] weights)
            {
                var total = weights.Sum();
                var shares = new long[weights.Length];
                var left = cents;
                for (var i = 0; i < weights.Length; i++)
                {
                    shares[i] = cents * weights[i] / total;
                    left -= shares[i];
                }

                for (var i = 0; left > 0; i++, left--) shares[i % shares.Length]++;
                return shares;
            }
        }
        """;

    private const string Renamed = """
            int sumOfAll = rates.Sum();
            var parts = new long[rates.Length];
            long rest = amount;
            for (int n = 0; n < rates.Length; n++)
            {
                // Each its part.
                parts[n] = amount * rates[n] / sumOfAll;
                rest -= parts[n];
            }

            for (var n = 0; rest > 0; n++, rest--) parts[n % parts.Length]++;
            return parts;
        """;

    private const string Different = """
            var groups = new Dictionary<int, long>();
            foreach (var rate in rates.Where(rate => rate > 0))
            {
                if (!groups.TryGetValue(rate, out var known)) known = 0L;
                groups[rate] = known + amount;
            }

            return groups.OrderBy(pair => pair.Key).Select(pair => pair.Value).ToArray();
        """;

    [Test]
    public void OfTheProjectAreNamed()
    {
        var finding = Find([Split("pricing.split", Renamed)]).Single();
        Assert.That(finding.Rule, Is.EqualTo(Rules.ProjectDuplicate));
        Assert.That(finding.Message, Does.StartWith("Slot body, 1:5: Shop.Money.Allocate (Shop/Money.cs, line 6) already does what Shop.Pricing.Split.Of does (100 %)."));
        Assert.That((finding.SpecId, finding.Slot, finding.Stops), Is.EqualTo(("pricing.split", "body", true)));
    }

    [Test]
    public void OfAnEarlierPartAreNamedAtTheLaterOne()
    {
        var finding = Find([Split("a.first", Different), Split("b.second", Different)]).Single();
        Assert.That((finding.Rule, finding.SpecId), Is.EqualTo((Rules.PartDuplicate, "b.second")));
        Assert.That(finding.Message, Does.Contain("(the part a.first, Pricing/a.first.cs, line 5) already does what"));
    }

    [Test]
    public void AreFoundAfterAnEdit()
    {
        var edited = Renamed.Replace("return parts;", "if (parts.Length > 9) parts[0] = 0L;\n    return parts;", StringComparison.Ordinal);
        var finding = Find([Split("pricing.split", edited)]).Single();
        Assert.That(finding.Message, Does.Match(@"\((8|9)[0-9] %\)"));
        Assert.That(Find([Split("pricing.split", edited)], threshold: 99), Is.Empty);
    }

    [TestCase(Different, TestName = "OfOtherCodeAreNone")]
    [TestCase("return rates.Select(rate => amount * rate / rates.Sum()).ToArray();", TestName = "OfAnIdiomAreNone")]
    public void AreNone(string body) => Assert.That(Find([Split("pricing.split", body)]), Is.Empty);

    [Test]
    public void OfOneShapeThatCallOtherThingsAreNone()
    {
        const string Shape = """
                var names = rates.Select(rate => rate.ToString()).Where(name => name.StartsWith('1')).OrderBy(name => name.Length).ToList();
                foreach (var name in names) amount = Math.Max(amount, name.IndexOf('7'));
                return new[] { amount, names.Count, rates.Sum() };
            """;
        const string Other = """
                var signs = rates.Append(7).TakeWhile(sign => sign.Equals(1)).SkipWhile(sign => sign.IsOdd()).Prepend(1).ToArray();
                foreach (var sign in signs) amount = Arithmetic.Power(amount, sign.CompareTo('7'));
                return new[] { amount, signs.Length, rates.Max() };
            """;
        Assert.That(Find([Split("a.first", Shape), Split("b.second", Other)]), Is.Empty);
        Assert.That(Find([Split("a.first", Shape), Split("b.second", Shape.Replace("names", "texts", StringComparison.Ordinal))]), Has.Count.EqualTo(1));
    }

    [Test]
    public void OfGuardsAreNone()
    {
        var guards = string.Concat(Enumerable.Range(1, 9).Select(n => $"if (rates.Length == {n}) throw new ArgumentException(\"Not {n} of them.\", nameof(rates));\nArgumentNullException.ThrowIfNull(rates);\n"));
        Assert.That(Find([Split("a.first", $"{guards}return new long[1];"), Split("b.second", $"{guards}return new long[2];")]), Is.Empty);
    }

    [Test]
    public void OfTablesThatSayOtherThingsAreNone()
    {
        static string Table(int by) => $"return new[] {{ {string.Join(", ", Enumerable.Range(1, 30).Select(n => $"{n * by}L"))} }};";
        Assert.That(Find([Split("a.first", Table(31)), Split("b.second", Table(47))]), Is.Empty);
        Assert.That(Find([Split("a.first", Table(31)), Split("b.second", Table(31))]), Has.Count.EqualTo(1));
    }

    [Test]
    public void OfTheTemplateAreNone()
    {
        // All that is alike is the template's.
        static TestPart Part(string id, string body) => Split(id, body) with { Template = Split(id, body).Template.Replace("«body statements»", Renamed.Replace("return parts;", "«body statements»", StringComparison.Ordinal), StringComparison.Ordinal) };
        Assert.That(Find([Part("a.first", "return parts;"), Part("b.second", "return parts;")]), Is.Empty);
    }

    private static IReadOnlyList<Finding> Find(PartContent[] parts, int threshold = 80)
    {
        using var project = new TestProject();
        project.Source("Money.cs", Allocate).Source("Arithmetic.cs", "public static class Arithmetic { public static long Power(long a, int b) => a + b; public static bool IsOdd(this int a) => a % 2 != 0; }");
        var compiled = project.Compile(parts);
        Assert.That(compiled.Compilation, Is.Not.Null, string.Join('\n', compiled.Findings));
        return new DuplicationGate(project.Compilation, threshold).Find(compiled.Compilation!, CancellationToken.None);
    }

    private static TestPart Split(string id, string body)
    {
        var type = id.Split('.')[^1];
        type = char.ToUpperInvariant(type[0]) + type[1..];
        return new($"namespace Shop.Pricing;\n\npublic static class {type}\n{{\n    public static long[] Of(long amount, int[] rates)\n    {{\n«body statements»\n    }}\n}}\n") { Id = id, Answers = new Dictionary<string, string> { ["body"] = body } };
    }
}

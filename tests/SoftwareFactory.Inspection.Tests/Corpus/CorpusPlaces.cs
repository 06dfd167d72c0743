using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Analyze;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Conform;

namespace SoftwareFactory.Inspection.Tests.Corpus;

/// <summary>Templates whose own text has something to lose: names to take over, statements to skip, a guard to avoid. Answers to several slots have <c> ¦ </c> between them.</summary>
internal static class CorpusPlaces
{
    internal static TestPart Of(string place, string answer)
    {
        var template = place switch
        {
            "statements" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity)
                    {
                        var result = quantity;
                «statements statements»
                        result = Finish(Math.Max(result, 0));
                        return result;
                    }

                    private static int Finish(int value) => Checked.Positive(value);
                }

                internal static class Checked
                {
                    internal static int Positive(int value) => value < 0 ? throw new InvalidOperationException() : value;
                }
                """,
            "body" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static object Run(int quantity, string text, List<int> numbers)
                    {
                «body statements»
                    }
                }
                """,
            "loop" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int[] quantities)
                    {
                        var total = 0;
                        foreach (var quantity in quantities)
                        {
                            var value = quantity;
                «loop statements»
                            total += value;
                        }

                        return total;
                    }
                }
                """,
            "members" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public sealed partial class Work
                {
                    private readonly int _limit = 10;

                    /// <summary>Does it.</summary>
                    public int Run(int quantity)
                    {
                        var all = new List<int> { quantity };
                        Console.SetOut(System.IO.TextWriter.Null);
                        foreach (var one in all) Guard(one);
                        return Math.Max(Twice(quantity), _limit) + all.Count;
                    }

                    private static void Guard(long value)
                    {
                        if (value < 0) throw new ArgumentOutOfRangeException(nameof(value));
                    }

                    private static int Twice(long value) => (int)(value * 2);

                «members members»
                }
                """,
            "types" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity)
                    {
                        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
                        return Math.Max(quantity, new List<int>().Count);
                    }
                }

                «types types»
                """,
            "expression" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity)
                    {
                        var value = (int)(
                «expression expression»
                        );
                        return Limit(value);
                    }

                    private static int Limit(int value) => Math.Min(value, 100);
                }
                """,
            "type" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static string Run(int quantity)
                    {
                        List<«type type»> all = [];
                        return $"{all.Count} {quantity}";
                    }
                }
                """,
            "identifier" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int «identifier identifier»(int quantity) => Math.Max(quantity, Limit());

                    private static int Limit() => 1;
                }
                """,
            "text" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static string Run(int quantity) => "before «text text» after" + quantity;
                }
                """,
            "doc" => """
                namespace Shop;

                /// <summary>«doc doc»</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity) => quantity;
                }
                """,
            "pair" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity)
                    {
                        var first = (int)(«first expression»);
                        Guard(first);
                        var second = (int)(«second expression»);
                        return first + second;
                    }

                    private static void Guard(int value) => ArgumentOutOfRangeException.ThrowIfNegative(value);
                }
                """,
            "fill" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static List<int> Run(int quantity)
                    {
                        var all = new List<int> { quantity };
                «fill statements»
                        all.Sort();
                        return all;
                    }

                «helpers members?»
                }
                """,
            "iterator" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static IEnumerable<int> Run(int quantity)
                    {
                        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
                «iterator statements»
                    }
                }
                """,
            "lambda" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(List<int> quantities)
                    {
                        var total = 0;
                        quantities.ForEach(quantity =>
                        {
                «lambda statements»
                            total += quantity;
                        });
                        return total;
                    }
                }
                """,
            "linq" => """
                namespace Shop;

                /// <summary>Work.</summary>
                [Obsolete("soon")]
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(List<int> numbers)
                    {
                        var large = from n in numbers where n > 1 orderby n select n * 2;
                        return large.Count() + numbers.Sum();
                    }
                }

                «linq types»
                """,
            "amount" => """
                namespace Shop;

                /// <summary>An amount.</summary>
                public readonly struct Amount
                {
                    private readonly long _cents;

                    /// <summary>Makes one.</summary>
                    public Amount(long cents) => _cents = cents;

                    /// <summary>Makes one.</summary>
                    public static implicit operator Amount(long cents) => new(cents);

                    /// <summary>In cents.</summary>
                    public long Cents => _cents;

                    /// <summary>Both.</summary>
                    public static long Both(int cents)
                    {
                        Amount amount = cents;
                        var (whole, rest) = amount;
                        return amount is (0, 0) ? 0 : whole + rest;
                    }

                «amount members»
                }

                internal static class Split
                {
                    internal static void Deconstruct(this Amount amount, out long whole, out long rest) => (whole, rest) = (amount.Cents / 100, amount.Cents % 100);
                }
                """,
            "bag" => """
                namespace Shop;

                /// <summary>A bag.</summary>
                public sealed class Bag : List<int>
                {
                    /// <summary>Adds it.</summary>
                    public void Add(long value) => base.Add(checked((int)value));

                    /// <summary>A bag of three.</summary>
                    public static Bag Of(short first) => new() { first, 2L };

                «bag members»
                }
                """,
            "gate" => """
                namespace Shop;

                /// <summary>A gate.</summary>
                public interface IGate
                {
                    /// <summary>Goes in.</summary>
                    int Enter(int quantity);
                }

                /// <summary>Work.</summary>
                public sealed class Work : IGate
                {
                    /// <summary>Goes in.</summary>
                    public int Enter(int quantity)
                    {
                        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
                        return quantity;
                    }

                «gate members»
                }
                """,
            "keywords" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static string Run(int quantity)
                    {
                        var text = nameof(quantity) + quantity;
                        _ = text.Length;
                        return text;
                    }

                «keywords members»
                }
                """,
            "record" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public sealed record Work(int Quantity)
                {
                    /// <summary>Twice.</summary>
                    public Work Twice() => this with { Quantity = Quantity * 2 };

                «record members»
                }
                """,
            "primary" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public sealed class Work(int limit)
                {
                    /// <summary>Does it.</summary>
                    public bool Fits(int quantity) => quantity <= limit;

                «primary members»
                }
                """,
            "shared" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity) => Checked.Positive(quantity);
                }

                «shared types»
                """,
            "hole" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static string Run(int quantity, string text) => $"a{(object)(«hole expression»)}b{«second expression»}";
                }
                """,
            "argument" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity, int[] numbers) => Math.Max(«argument expression», 5);
                }
                """,
            "attribute" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    [System.ComponentModel.DisplayName(«attribute expression»)]
                    public static int Run(int quantity) => quantity;
                }
                """,
            "declare" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static object Run(List<int> numbers)
                    {
                        «declare type» value = numbers;
                        return value;
                    }
                }
                """,
            "name" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public sealed class «name identifier»
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity)
                    {
                        var all = new List<int> { quantity };
                        return Math.Max(Own(all.Count), nameof(quantity).Length);
                    }

                    private static int Own(int count) => count;
                }
                """,
            "typed" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static int Run(int quantity) => Count([]) + quantity;

                    private static int Count(List<«typed type»> all) => all.Count;
                }
                """,
            "comment" => """
                namespace Shop;

                // «comment text»
                internal static class Work { /* «second text» */ internal static int Run(int quantity) => quantity; }
                """,
            "verbatim" => """
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static string Run(int quantity) => @"before «verbatim text» after" + quantity;
                }
                """,
            "raw" => """"
                namespace Shop;

                /// <summary>Work.</summary>
                public static class Work
                {
                    /// <summary>Does it.</summary>
                    public static string Run(int quantity) => $$"""before «raw text» {{quantity}}""";
                }
                """",
            _ => throw new ArgumentException(place, nameof(place)),
        };
        return new TestPart(template)
        {
            Answers = TestPart.SlotNames(template).Zip(answer.Split(" ¦ ")).ToDictionary(pair => pair.First, pair => pair.Second),
            ProjectSource = place == "shared" ? Neighbours : null,
        };
    }

    // What the project has already, and answers could take over.
    private const string Neighbours = """
        namespace Shop;

        internal static class Checked
        {
            internal static int Positive(int value) => value < 0 ? throw new InvalidOperationException() : value;
        }

        internal static partial class Rates
        {
            internal static long Of(long value) => value * 2;
        }

        internal static class Caller
        {
            internal static long Total(List<int> numbers) => numbers.Sum() + Rates.Of(2) + Math.Abs(3);
        }
        """;

    /// <summary>Conform, then Compile, then Analyze: the findings of the first gate that stops it.</summary>
    internal static IReadOnlyList<Finding> Inspect(TestPart part)
    {
        var project = SharedProjects.With(part.ProjectSource);
        PartContent content = part;
        var conform = new ConformGate(project).Inspect(content);
        if (conform.Any(finding => finding.Stops)) return [.. conform.Where(finding => finding.Stops)];

        var folder = Directory.CreateTempSubdirectory("corpus-");
        try
        {
            var compiled = new CompileGate(project).Compile([content], project.Folder, folder.FullName, [Path.Combine(AppContext.BaseDirectory, "nunit.framework.dll")], CancellationToken.None);
            if (compiled.Compilation is null) return [.. compiled.Findings.Where(finding => finding.Stops)];
            return [.. new AnalyzeGate(project).Analyze(compiled.Compilation, CancellationToken.None).Findings.Where(finding => finding.Stops)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Analyze;

namespace SoftwareFactory.Inspection.Tests.Corpus;

/// <summary>Templates whose own text has something to lose: names to take over, statements to skip, a guard to avoid.</summary>
internal static class CorpusPlaces
{
    internal static TestPart Of(string place, string answer)
    {
        var slot = place.Split('/')[0];
        var template = slot switch
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
            _ => throw new ArgumentException(place, nameof(place)),
        };
        return new TestPart(template) { Answers = new Dictionary<string, string> { [slot] = answer } };
    }

    /// <summary>Conform, then Compile, then Analyze: the findings of the first gate that stops it.</summary>
    internal static IReadOnlyList<Finding> Inspect(TestPart part)
    {
        using var project = new TestProject();
        var conform = project.Conform(part);
        if (conform.Any(finding => finding.Stops)) return [.. conform.Where(finding => finding.Stops)];
        var compiled = project.Compile(part);
        if (compiled.Compilation is null) return [.. compiled.Findings.Where(finding => finding.Stops)];
        return [.. new AnalyzeGate(project.Compilation).Analyze(compiled.Compilation, CancellationToken.None).Findings.Where(finding => finding.Stops)];
    }
}

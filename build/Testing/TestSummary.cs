using System.Xml.Linq;

namespace Build.Testing;

/// <summary>How many tests passed, failed and were skipped, added up over the TRX files of a run.</summary>
/// <param name="Passed">Tests with the outcome Passed.</param>
/// <param name="Failed">Tests with the outcome Failed, Error, Timeout or Aborted.</param>
/// <param name="Skipped">Tests with any other outcome.</param>
public sealed record TestSummary(int Passed, int Failed, int Skipped)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads the TRX files of a folder.</summary>
    /// <param name="folder">The folder; if it is missing, no test has run.</param>
    /// <returns>The sums.</returns>
    public static TestSummary Read(string folder)
    {
        var summary = new TestSummary(0, 0, 0);
        if (!Directory.Exists(folder))
            return summary;

        return Directory.EnumerateFiles(folder, "*.trx")
            .SelectMany(file => XDocument.Load(file).Descendants(Trx + "UnitTestResult"))
            .Aggregate(summary, (sum, result) => sum.Add((string?)result.Attribute("outcome")));
    }

    /// <summary>Returns the closing line that continuous integration reads.</summary>
    /// <returns>Such as <c>12 passed, 0 failed, 1 skipped</c>.</returns>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    private TestSummary Add(string? outcome) => outcome switch
    {
        "Passed" => this with { Passed = Passed + 1 },
        "Failed" or "Error" or "Timeout" or "Aborted" => this with { Failed = Failed + 1 },
        _ => this with { Skipped = Skipped + 1 },
    };
}

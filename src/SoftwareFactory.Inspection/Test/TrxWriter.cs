using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// Writes results as a Visual Studio test results file (TRX, namespace <c>http://microsoft.com/schemas/VisualStudio/TeamTest/2010</c>), which CI servers
/// read. Ids follow from names, so that the same results give the same text.
/// </summary>
public static class TrxWriter
{
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string ListId = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The file's text, LF.</summary>
    /// <param name="runName">The run's name, such as the project's.</param>
    /// <param name="results">In the order to write.</param>
    public static string Write(string runName, IReadOnlyList<ExampleResult> results)
    {
        var ids = results.Select((result, index) => (
            Test: IdOf($"test {result.SpecId} {NameOf(result)} {index}"),
            Execution: IdOf($"execution {runName} {result.SpecId} {NameOf(result)} {index}"))).ToArray();
        var document = new XElement(
            Trx + "TestRun",
            new XAttribute("id", IdOf($"run {runName}")),
            new XAttribute("name", runName),
            new XElement(Trx + "Results", results.Select((result, i) => Result(result, ids[i].Test, ids[i].Execution))),
            new XElement(Trx + "TestDefinitions", results.Select((result, i) => Definition(result, ids[i].Test, ids[i].Execution))),
            new XElement(Trx + "TestEntries", ids.Select(id => new XElement(
                Trx + "TestEntry",
                new XAttribute("testId", id.Test),
                new XAttribute("executionId", id.Execution),
                new XAttribute("testListId", ListId)))),
            new XElement(Trx + "TestLists", new XElement(Trx + "TestList", new XAttribute("name", "Examples"), new XAttribute("id", ListId))),
            Summary(results));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static XElement Result(ExampleResult result, Guid test, Guid execution) => new(
        Trx + "UnitTestResult",
        new XAttribute("executionId", execution),
        new XAttribute("testId", test),
        new XAttribute("testName", NameOf(result)),
        new XAttribute("computerName", "."),
        new XAttribute("duration", result.Duration.ToString("c", CultureInfo.InvariantCulture)),
        new XAttribute("testType", UnitTestType),
        new XAttribute("outcome", Outcome(result.Outcome)),
        new XAttribute("testListId", ListId),
        result.Message is null ? null : new XElement(Trx + "Output", new XElement(Trx + "ErrorInfo", new XElement(Trx + "Message", Printable(result.Message)))));

    private static XElement Definition(ExampleResult result, Guid test, Guid execution) => new(
        Trx + "UnitTest",
        new XAttribute("name", NameOf(result)),
        new XAttribute("storage", result.Example.Location.Path),
        new XAttribute("id", test),
        new XElement(Trx + "Execution", new XAttribute("id", execution)),
        new XElement(
            Trx + "TestMethod",
            new XAttribute("codeBase", result.Example.Location.Path),
            new XAttribute("adapterTypeName", "executor://softwarefactory"),
            new XAttribute("className", result.SpecId),
            new XAttribute("name", NameOf(result))));

    private static XElement Summary(IReadOnlyList<ExampleResult> results)
    {
        var bad = results.Any(result => result.Outcome is not (ExampleOutcome.Passed or ExampleOutcome.Skipped or ExampleOutcome.NotRun));
        return new XElement(
            Trx + "ResultSummary",
            new XAttribute("outcome", bad ? "Failed" : "Completed"),
            new XElement(
                Trx + "Counters",
                new XAttribute("total", results.Count),
                new XAttribute("executed", results.Count - Count(ExampleOutcome.NotRun) - Count(ExampleOutcome.Skipped)),
                new XAttribute("passed", Count(ExampleOutcome.Passed)),
                new XAttribute("failed", Count(ExampleOutcome.Failed)),
                new XAttribute("timeout", Count(ExampleOutcome.TimedOut)),
                new XAttribute("aborted", Count(ExampleOutcome.Crashed) + Count(ExampleOutcome.LeftBehind) + Count(ExampleOutcome.OverLimit)),
                new XAttribute("notExecuted", Count(ExampleOutcome.NotRun) + Count(ExampleOutcome.Skipped))));

        int Count(ExampleOutcome outcome) => results.Count(result => result.Outcome == outcome);
    }

    private static string NameOf(ExampleResult result) =>
        $"{result.Example.Clause} {(result.Example.IsHoldout ? "holdout" : "example")} {result.Example.Name}";

    private static string Outcome(ExampleOutcome outcome) => outcome switch
    {
        ExampleOutcome.TimedOut => "Timeout",
        ExampleOutcome.Crashed or ExampleOutcome.LeftBehind or ExampleOutcome.OverLimit => "Aborted",
        ExampleOutcome.NotRun or ExampleOutcome.Skipped => "NotExecuted",
        _ => outcome.ToString(),
    };

    private static string Printable(string text) => string.Concat(text.Select(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));

    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}

using System.Globalization;
using System.Xml.Linq;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Inspection.Test;

/// <summary>Writes results in Visual Studio's TRX format (namespace <c>http://microsoft.com/schemas/VisualStudio/TeamTest/2010</c>). Ids follow from names, so the same examples have the same ids in every run.</summary>
public static class TrxWriter
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The whole file.</summary>
    public static string Write(string runName, IReadOnlyList<ExampleResult> results)
    {
        var list = Id("list");
        var passed = results.Count(result => result.Outcome == ExampleOutcome.Passed);
        var document = new XDocument(new XElement(Trx + "TestRun",
            new XAttribute("id", Id(runName)), new XAttribute("name", runName),
            new XElement(Trx + "Results", results.Select(result => ResultOf(result, list))),
            new XElement(Trx + "TestDefinitions", results.Select(DefinitionOf)),
            new XElement(Trx + "TestEntries", results.Select(result => new XElement(Trx + "TestEntry",
                new XAttribute("testId", Id(NameOf(result))), new XAttribute("executionId", Id("run " + NameOf(result))), new XAttribute("testListId", list)))),
            new XElement(Trx + "TestLists", new XElement(Trx + "TestList", new XAttribute("name", "Examples"), new XAttribute("id", list))),
            new XElement(Trx + "ResultSummary", new XAttribute("outcome", passed == results.Count ? "Completed" : "Failed"),
                new XElement(Trx + "Counters", new XAttribute("total", results.Count), new XAttribute("executed", results.Count(result => result.Outcome != ExampleOutcome.NotRun)),
                    new XAttribute("passed", passed), new XAttribute("failed", results.Count - passed)))));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static XElement ResultOf(ExampleResult result, string list) => new(Trx + "UnitTestResult",
        new XAttribute("testId", Id(NameOf(result))), new XAttribute("executionId", Id("run " + NameOf(result))), new XAttribute("testName", NameOf(result)),
        new XAttribute("computerName", "factory"), new XAttribute("testType", "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b"), new XAttribute("testListId", list),
        new XAttribute("duration", result.Duration.ToString("c", CultureInfo.InvariantCulture)),
        new XAttribute("outcome", result.Outcome switch { ExampleOutcome.Passed => "Passed", ExampleOutcome.TimedOut => "Timeout", ExampleOutcome.NotRun => "NotExecuted", _ => "Failed" }),
        result.Message is null || result.Example.IsHoldout ? null : new XElement(Trx + "Output", new XElement(Trx + "ErrorInfo", new XElement(Trx + "Message", Printable(result.Message)))));

    private static XElement DefinitionOf(ExampleResult result) => new(Trx + "UnitTest",
        new XAttribute("name", NameOf(result)), new XAttribute("id", Id(NameOf(result))), new XAttribute("storage", result.Example.Location.Path),
        new XElement(Trx + "Execution", new XAttribute("id", Id("run " + NameOf(result)))),
        new XElement(Trx + "TestMethod", new XAttribute("codeBase", result.Example.Location.Path), new XAttribute("className", result.SpecId), new XAttribute("name", result.Example.Name)));

    private static string NameOf(ExampleResult result) => $"{result.SpecId}: {result.Example.Name}";

    private static string Printable(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private static string Id(string name) => new Guid(Convert.FromHexString(Digest.OfText(name).Hex)[..16]).ToString();
}

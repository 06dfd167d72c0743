using System.Globalization;
using System.Text;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>Writes a part's examples as one NUnit class: a method an example. Remembers which lines of it came from which example.</summary>
internal sealed class ExampleSource
{
    internal const string Namespace = "SoftwareFactory.Examples";

    private readonly List<(int First, int Last, Example Example)> _lines = [];

    private ExampleSource()
    {
    }

    internal string Text { get; private set; } = "";

    internal List<ExampleTest> Tests { get; } = [];

    internal static ExampleSource Of(PartContent part, int number)
    {
        var source = new ExampleSource();
        var className = string.Create(CultureInfo.InvariantCulture, $"Part{number}");
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing NUnit.Framework;\n");
        foreach (var name in UsingsOf(part)) text.Append(CultureInfo.InvariantCulture, $"using {name};\n");
        text.Append(CultureInfo.InvariantCulture, $"#nullable enable annotations\n[assembly: NUnit.Framework.NonParallelizable]\nnamespace {Namespace};\n\npublic class {className}\n{{\n");
        if (number > 0) text.Replace("[assembly: NUnit.Framework.NonParallelizable]\n", "");
        for (var i = 0; i < part.Examples.Count; i++)
        {
            var method = string.Create(CultureInfo.InvariantCulture, $"Example{i}");
            var first = LineOf(text);
            text.Append(CultureInfo.InvariantCulture, $"    [Test]\n    public void {method}()\n    {{\n{BodyOf(part, part.Examples[i])}\n    }}\n\n");
            source._lines.Add((first, LineOf(text) - 1, part.Examples[i]));
            source.Tests.Add(new ExampleTest(part, part.Examples[i], $"{Namespace}.{className}.{method}"));
        }

        source.Text = text.Append("}\n").ToString();
        return source;
    }

    /// <summary>The example whose test holds the 0-based line.</summary>
    internal Example? ExampleAt(int line) => _lines.Find(entry => line >= entry.First && line <= entry.Last).Example;

    private static string BodyOf(PartContent part, Example example) => example switch
    {
        CodeExample code => code.Code,
        RowExample { Throws: { } exception } row => $"        Assert.That(() => {{ _ = {CallOf(part, row)}; }}, Throws.TypeOf<{exception}>());",
        RowExample row => $"        Assert.That({CallOf(part, row)}, Is.EqualTo({row.Result}));",
        _ => "",
    };

    private static string CallOf(PartContent part, RowExample row)
    {
        if (row.Cells.FirstOrDefault(cell => cell.Key == "call") is { Value: { } call }) return call;
        var arguments = string.Join(", ", row.Cells.Select(cell => $"{cell.Key}: {cell.Value}"));
        return $"{Parameter(part, "type")}.{MethodName(Parameter(part, "signature"))}({arguments})";
    }

    private static string MethodName(string signature)
    {
        var head = signature.Split('(', 2)[0].TrimEnd();
        if (head.EndsWith('>')) head = head[..head.LastIndexOf('<')];
        return head[(head.LastIndexOf(' ') + 1)..];
    }

    private static IEnumerable<string> UsingsOf(PartContent part) =>
        part.Spec.With.Where(parameter => parameter.Name is "usings").SelectMany(parameter => parameter.Items ?? [parameter.Text])
            .Append(Parameter(part, "namespace"))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static string Parameter(PartContent part, string name) => part.Spec.With.FirstOrDefault(parameter => parameter.Name == name)?.Text ?? "";

    private static int LineOf(StringBuilder text)
    {
        var lines = 0;
        foreach (var chunk in text.GetChunks()) lines += chunk.Span.Count('\n');
        return lines;
    }
}

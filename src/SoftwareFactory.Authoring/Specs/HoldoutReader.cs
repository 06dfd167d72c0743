using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>
/// Reads the <c>*.holdout.md</c> beside a spec: the same <c>## Examples</c>, which no prompt may ever hold. Reports SF1105
/// and SF1107 without quoting a holdout. Never throws for what stands in the file. Thread-safe.
/// </summary>
public static class HoldoutReader
{
    /// <summary>Reads a holdout file.</summary>
    /// <param name="path">The file, as findings show it.</param>
    /// <param name="text">Its text; line ends and a byte order mark do not matter.</param>
    /// <param name="spec">The spec beside it, whose rules the holdouts cite.</param>
    public static HoldoutReading Read(string path, string text, Spec spec)
    {
        var source = new SourceText(path, text);
        var file = new SourceLocation(path, 1, 1);
        if (source.Defect is { } defect)
            return new HoldoutReading([], [Rules.ExampleFormat.At(file, defect, "Write holdouts of ordinary text and size.") with { SpecId = spec.Id }]);
        if (SpecDocument.Parse(source, 0) is not { } document)
            return new HoldoutReading([], [Rules.ExampleFormat.At(file, "The Markdown is nested too deep.", "Write lists and quotes less deep.") with { SpecId = spec.Id }]);

        var findings = new List<Finding>();
        var examples = new ExampleReader(document, spec.Rules, isHoldout: true, findings).Read(spec.Examples.Select(example => example.Name));
        if (examples.Count == 0 && findings.Count == 0)
            findings.Add(Rules.ExampleFormat.At(file, "The file holds no example.", "Add a section ## Examples as a spec has it, or delete the file."));

        return new HoldoutReading(examples, FindingOrder.Of(findings, spec.Id));
    }
}

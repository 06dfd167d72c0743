using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>
/// Reads one <c>*.spec.md</c> (the format is docs/specs.md) and reports all that is wrong with it at once: SF1002–SF1004,
/// SF1006 when it names no template, SF1101–SF1107. Never throws for what stands in the file. Thread-safe.
/// </summary>
public static partial class SpecReader
{
    /// <summary>Reads a spec.</summary>
    /// <param name="path">The file, as findings show it.</param>
    /// <param name="text">Its text; line ends and a byte order mark do not matter.</param>
    public static SpecReading Read(string path, string text)
    {
        var source = new SourceText(path, text);
        var file = new SourceLocation(path, 1, 1);
        if (source.Defect is { } defect)
            return new SpecReading(null, [Rules.SpecFormat.At(file, defect, "Write a spec of ordinary text and size.")]);
        if (FrontMatter.Of(source) is not { } frontMatter)
            return new SpecReading(null, [Rules.SpecFormat.At(file, source.Line(0).TrimEnd() == "---" ? "The front matter never ends." : "The file does not begin with a front matter.")]);

        var findings = new List<Finding>();
        var yaml = YamlReader.Read(source, frontMatter.Start, frontMatter.End, Rules.SpecFormat);
        findings.AddRange(yaml.Findings);
        if (yaml.Root is not null and not YamlMap)
            findings.Add(Rules.SpecFormat.At(yaml.Root.Location, "The front matter is not a mapping of keys to values."));
        else if (yaml.Root is null && yaml.Findings.Count == 0)
            findings.Add(Rules.SpecFormat.At(file, "The front matter is empty."));

        var spec = yaml.Root is YamlMap map ? Head(source, map, frontMatter.BodyStart, findings) : null;
        spec = Body(source, frontMatter.BodyStart, spec, findings);
        return new SpecReading(spec, FindingOrder.Of(findings, spec?.Id));
    }

    private static Spec Head(SourceText source, YamlMap map, int bodyStart, List<Finding> findings)
    {
        var fields = new YamlFields(map, "A spec's front matter", Rules.SpecKey, Rules.SpecFormat, findings, fixOfValue: "Write it as one text behind its key.");
        var id = fields.Text("id");
        if (id is null || !IdForm().IsMatch(id))
            findings.Add(Rules.SpecId.At(ValueAt("id"), id is null ? "The spec has no id." : $"The id '{id}' is malformed."));

        var template = fields.Text("template");
        if (string.IsNullOrWhiteSpace(template))
            findings.Add(Rules.UnknownTemplate.At(ValueAt("template"), "The spec names no template."));

        var owner = fields.Text("owner");
        if (string.IsNullOrWhiteSpace(owner))
            findings.Add(Rules.OwnerMissing.At(ValueAt("owner"), "The spec has no owner."));

        var why = fields.Text("why");
        if (string.IsNullOrWhiteSpace(why))
            findings.Add(Rules.WhyMissing.At(ValueAt("why"), "The spec does not say why."));

        var model = fields.Text("model");
        if (model is not null && Core.Configuration.ModelOptions.Parse(model) is null)
            findings.Add(Rules.SpecFormat.At(ValueAt("model"), $"'{model}' is no model.", "Write it as provider:id, such as openai:gpt-5."));

        var uses = (fields.Texts("uses") ?? []).Where(text => text.Value.Trim().Length > 0).DistinctBy(text => text.Value.Trim(), StringComparer.Ordinal);
        var with = Parameters(fields.Node("with"), findings);
        fields.ReportUnknown();
        return new Spec
        {
            Id = string.IsNullOrWhiteSpace(id) ? Stem(source.Path) : id,
            Path = source.Path,
            Text = source.Text,
            Digest = Digest.OfText(source.Text),
            Template = template?.Trim() ?? "",
            TemplateLocation = ValueAt("template"),
            Owner = owner?.Trim() ?? "",
            OwnerLocation = fields.Node("owner")?.Location,
            Why = why?.Trim() ?? "",
            WhyLocation = fields.Node("why")?.Location,
            Title = "",
            Body = source.Text[bodyStart..],
            With = with,
            Model = model,
            Uses = [.. uses.Select(text => new SpecUse(text.Value.Trim(), text.Location))],
            Rules = [],
            Examples = [],
        };

        // Where the answer stands, or where it is missing: the front matter's first line.
        SourceLocation ValueAt(string key) => fields.Node(key)?.Location ?? new SourceLocation(source.Path, 1, 1);
    }

    private static List<SpecParameter> Parameters(YamlNode? with, List<Finding> findings)
    {
        if (with is YamlText { Value.Length: 0 } or null)
            return [];
        if (with is not YamlMap map)
        {
            findings.Add(Rules.SpecFormat.At(with.Location, "'with' has to be a mapping of the template's parameters to values.", "Write one parameter a line below with:."));
            return [];
        }

        var parameters = new List<SpecParameter>();
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlText text)
                parameters.Add(new SpecParameter(entry.Key, text.Value, null, entry.Value.Location));
            else if (entry.Value is YamlList list && list.Items.All(item => item is YamlText))
            {
                var items = list.Items.Select(item => ((YamlText)item).Value).ToArray();
                parameters.Add(new SpecParameter(entry.Key, string.Join(", ", items), items, entry.Value.Location));
            }
            else
                findings.Add(Rules.SpecFormat.At(entry.Value.Location, $"The parameter '{entry.Key}' is neither a text nor a list of texts.", "Give it a text or a list of texts."));
        }

        return parameters;
    }

    private static Spec? Body(SourceText source, int bodyStart, Spec? spec, List<Finding> findings)
    {
        if (SpecDocument.Parse(source, bodyStart) is not { } document)
        {
            findings.Add(Rules.SpecFormat.At(source.At(bodyStart), "The Markdown is nested too deep.", "Write lists and quotes less deep."));
            return spec;
        }

        var rules = RuleList.Read(document, source.At(bodyStart), findings);
        var examples = new ExampleReader(document, rules, isHoldout: false, findings).Read([]);
        var cited = examples.Select(example => example.Clause).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.Where(rule => !cited.Contains(rule.Id)))
            findings.Add(Rules.RuleWithoutExample.At(rule.Location, $"Rule {rule.Id} has no example.", $"Add an example that cites {rule.Id}.") with { Clause = rule.Id });

        return spec is null ? null : spec with { Title = document.Title ?? spec.Id, Rules = rules, Examples = examples };
    }

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".spec.md", StringComparison.Ordinal) ? name[..^".spec.md".Length] : name;
    }

    [GeneratedRegex(@"\A[a-z0-9]+([.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdForm();
}

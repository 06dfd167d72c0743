using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>
/// Reads a template's folder (the format is docs/templates.md): SF1201 and SF1202, all at once. Files that
/// <c>template.yaml</c> does not name, such as <c>README.md</c> and <c>tests/</c>, take no part. Whether the Scriban
/// files render is for <see cref="TemplateRenderer"/> to say. Thread-safe.
/// </summary>
public static partial class TemplateReader
{
    /// <summary>Reads a template.</summary>
    /// <param name="folder">The folder, as findings show it; its last segment is the template's name.</param>
    /// <param name="files">The text of each file in it, by path relative to it with <c>/</c>.</param>
    public static TemplateReading Read(string folder, IReadOnlyDictionary<string, string> files)
    {
        var path = $"{folder}/{TemplateFiles.Definition}";
        var file = new SourceLocation(path, 1, 1);
        if (!files.TryGetValue(TemplateFiles.Definition, out var definition))
            return new TemplateReading(null, [Rules.TemplateFormat.At(new SourceLocation(folder), "The folder has no template.yaml.", "Add a template.yaml.")]);

        var source = new SourceText(path, definition);
        if (source.Defect is { } defect)
            return new TemplateReading(null, [Rules.TemplateFormat.At(file, defect)]);

        var yaml = YamlReader.Read(source, Rules.TemplateFormat);
        var findings = new List<Finding>(yaml.Findings);
        if (yaml.Root is not YamlMap map)
        {
            if (findings.Count == 0)
                findings.Add(Rules.TemplateFormat.At(file, "The file is not a mapping of keys to values."));
            return new TemplateReading(null, findings);
        }

        var template = Template(folder, files, new YamlFields(map, TemplateFiles.Definition, Rules.TemplateKey, Rules.TemplateFormat, findings));
        var broken = findings.Any(finding => finding.Rule == Rules.TemplateFormat);
        return new TemplateReading(broken ? null : template, FindingOrder.Of(findings, null));
    }

    private static CodeTemplate Template(string folder, IReadOnlyDictionary<string, string> files, YamlFields fields)
    {
        var name = fields.Required("name");
        var expected = folder[(folder.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name is not null && name != expected)
            fields.Report(fields.Node("name")!.Location, $"The name is '{name}', but the folder is '{expected}'.", "Give both the same name.");
        if (fields.Required("version") is not null)
            fields.Integer("version", 1, int.MaxValue);

        var description = fields.Required("description");
        var outputs = Outputs(fields, files);
        if (!files.ContainsKey(TemplateFiles.Prompt))
            fields.Report(fields.Location, "The folder has no prompt.md.sbn.", "Add the prompt.");

        var taking = outputs.Select(output => output.From).Append(TemplateFiles.Definition).Append(TemplateFiles.Prompt)
            .Where(files.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(each => each, each => LineEndings.Normalize(files[each]), StringComparer.Ordinal);
        var template = new CodeTemplate
        {
            Name = name ?? expected,
            Version = int.TryParse(fields.Text("version"), out var version) ? version : 0,
            Description = description ?? "",
            Parameters = Parameters(fields),
            Outputs = outputs,
            RowsCall = RowsCall(fields),
            Limits = Limits(fields.Fields("limits")),
            Allow = Symbols(fields, "allow"),
            Deny = Symbols(fields, "deny"),
            Files = taking,
            Digest = CanonicalDigest(taking),
            Folder = folder,
        };
        fields.ReportUnknown();
        return template;
    }

    private static string? RowsCall(YamlFields fields)
    {
        if (fields.Text("rows_call") is not { } method || MethodName().IsMatch(method)) return fields.Text("rows_call");

        fields.Report(fields.Node("rows_call")!.Location, $"'{method}' is no method's name.", "Name a method of the template's type.");
        return null;
    }

    private static string[] Symbols(YamlFields fields, string key)
    {
        var symbols = new List<string>();
        foreach (var text in fields.Texts(key) ?? [])
        {
            if (SlotFunction.IsSymbol(text.Value.Trim())) symbols.Add(text.Value.Trim());
            else fields.Report(text.Location, $"'{text.Value}' is no namespace, type or member.", "Write its full name without parameters, such as System.IO.File.");
        }

        return symbols.Count > 0 ? [.. symbols] : [];
    }

    private static List<TemplateParameter> Parameters(YamlFields fields)
    {
        var parameters = new List<TemplateParameter>();
        foreach (var each in fields.List("parameters", "A parameter"))
        {
            var name = each.Required("name");
            if (name is not null && !ParameterName().IsMatch(name))
                each.Report(each.At("name"), $"The parameter's name '{name}' is not of lower-case words joined by _.");
            else if (name is not null && ReservedNames.Contains(name))
                each.Report(each.At("name"), $"The name '{name}' means something else in templates.", "Choose another name.");
            else if (name is not null && parameters.Any(parameter => parameter.Name == name))
                each.Report(each.At("name"), $"There is a parameter '{name}' already.", "Give each parameter a name of its own.");

            var pattern = each.Text("pattern");
            if (pattern is not null && !ParameterPattern.IsValid(pattern))
                each.Report(each.Node("pattern")!.Location, $"The pattern '{pattern}' is no regular expression that can be matched in linear time.", "Write it without look-arounds and back-references.");

            parameters.Add(new TemplateParameter(name ?? "", each.Required("description") ?? "")
            {
                Required = each.Flag("required"),
                Default = each.Text("default"),
                Example = Example(each, name ?? ""),
                Pattern = pattern,
                IsInterface = each.OneOf("kind", ["text", "interface"]) == "interface",
            });
            each.ReportUnknown();
        }

        return parameters;
    }

    private static SpecParameter? Example(YamlFields parameter, string name)
    {
        if (parameter.Texts("example") is not { Count: > 0 } texts) return null;

        string[] items = [.. texts.Select(text => text.Value)];
        return new SpecParameter(name, string.Join(", ", items), parameter.Node("example") is YamlList ? items : null, parameter.Node("example")!.Location);
    }

    private static List<TemplateOutput> Outputs(YamlFields fields, IReadOnlyDictionary<string, string> files)
    {
        var outputs = new List<TemplateOutput>();
        foreach (var each in fields.List("outputs", "An output"))
        {
            var path = each.Required("path");
            var from = each.Required("from");
            if (from is not null && (!files.ContainsKey(from) || from == TemplateFiles.Definition || from == TemplateFiles.Prompt))
                each.Report(each.At("from"), $"'{from}' is no file that an output can be made of.", "Name a Scriban file of the folder.");

            var kind = each.OneOf("kind", ["source", "test", "doc"]);
            outputs.Add(new TemplateOutput(path ?? "", from ?? "", kind is null ? OutputKind.Source : Enum.Parse<OutputKind>(kind, ignoreCase: true)));
            each.ReportUnknown();
        }

        if (outputs.Count == 0)
            fields.Report(fields.At("outputs"), "The template has no outputs.", "Add at least one output with path and from.");
        return outputs;
    }

    private static TemplateLimits Limits(YamlFields? fields)
    {
        var limits = new TemplateLimits();
        if (fields is null)
            return limits;

        limits = new TemplateLimits
        {
            MaxCharacters = fields.Integer("max_characters", 1, int.MaxValue) ?? limits.MaxCharacters,
            MaxLines = fields.Integer("max_lines", 1, int.MaxValue) ?? limits.MaxLines,
            MaxNesting = fields.Integer("max_nesting", 1, 200) ?? limits.MaxNesting,
        };
        fields.ReportUnknown();
        return limits;
    }

    private static Digest CanonicalDigest(Dictionary<string, string> files)
    {
        var digests = new JsonObject(files.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)Digest.OfText(file.Value).Hex)));
        return CanonicalJson.Digest(digests);
    }

    [GeneratedRegex(@"\A[A-Z]\w*\z", RegexOptions.CultureInvariant)]
    private static partial Regex MethodName();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();
}

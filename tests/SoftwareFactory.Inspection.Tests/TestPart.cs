using System.Text;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Inspection.Tests;

/// <summary>A part made of a template in which <c>«name kind»</c> (or <c>«name kind?»</c>, optional) is a slot, and of answers.</summary>
internal sealed partial record TestPart(string Template)
{
    internal string Id { get; init; } = "pricing.discount";

    internal IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    internal TemplateLimits Limits { get; init; } = new();

    /// <summary>A source file of the project's own; null for none.</summary>
    internal string? ProjectSource { get; init; }

    internal static IEnumerable<string> SlotNames(string template) => SlotForm().Matches(template).Select(match => match.Groups["name"].Value);

    /// <summary>Gives each slot its options.</summary>
    internal Func<Slot, Slot> Options { get; init; } = slot => slot;

    internal IReadOnlyList<Example> Examples { get; init; } = [];

    internal IReadOnlyDictionary<string, string> With { get; init; } = new Dictionary<string, string>();

    internal OutputKind Kind { get; init; }

    /// <summary>What stands above the answers' file and not above that of the defaults, with its line end.</summary>
    internal string Header { get; init; } = "";

    /// <summary>A static method <c>Discount.Apply(int quantity)</c> in <c>Shop.Pricing</c> with its body as the one slot.</summary>
    internal static TestPart Function(string body, params Example[] examples) => new("""
        namespace Shop.Pricing;

        /// <summary>Discounts.</summary>
        public static class Discount
        {
            /// <summary>Applies it.</summary>
            public static int Apply(int quantity)
            {
        «body statements»
            }
        }
        """)
    {
        Answers = new Dictionary<string, string> { ["body"] = body },
        Examples = examples,
        With = new Dictionary<string, string>
        {
            ["namespace"] = "Shop.Pricing",
            ["type"] = "Discount",
            ["signature"] = "public static int Apply(int quantity)",
        },
    };

    internal static RowExample Row(string clause, int line, string quantity, string result, bool holdout = false) => new(
        $"row {line}", clause, holdout, new SourceLocation(holdout ? "specs/discount.holdout.md" : "specs/discount.spec.md", line, 1),
        [new("quantity", quantity)],
        result.StartsWith("throws ", StringComparison.Ordinal) ? null : result,
        result.StartsWith("throws ", StringComparison.Ordinal) ? result["throws ".Length..] : null);

    internal static RowExample Call(string clause, int line, string call, string result) => Row(clause, line, "", result) with { Cells = [new("call", call)] };

    internal static CodeExample Code(string clause, int line, string code, bool holdout = false) => new(
        $"block {line}", clause, holdout, new SourceLocation(holdout ? "specs/discount.holdout.md" : "specs/discount.spec.md", line, 1), code);

    public static implicit operator PartContent(TestPart part) => part.Content();

    internal PartContent Content()
    {
        var slots = SlotForm().Matches(Template).Select((match, i) => Options(new Slot(
            match.Groups["name"].Value,
            Enum.Parse<SlotKind>(match.Groups["kind"].Value, ignoreCase: true),
            "what belongs here",
            new SourceLocation("templates/t/part.cs.sbn", i + 1, 1))
        {
            MaxLines = Limits.MaxLines,
            Optional = match.Groups["optional"].Success,
        })).ToArray();
        var spec = new Spec
        {
            Id = Id,
            Path = "specs/discount.spec.md",
            Text = "",
            Digest = Digest.OfText(""),
            Template = "t",
            TemplateLocation = new SourceLocation("specs/discount.spec.md", 2, 1),
            Owner = "team",
            Why = "because",
            Title = "Discount",
            Body = "",
            With = [.. With.Select(pair => new SpecParameter(pair.Key, pair.Value, null, new SourceLocation("specs/discount.spec.md", 3, 1)))],
            Rules = [],
            Examples = [.. Examples.Where(example => !example.IsHoldout)],
        };
        return new PartContent
        {
            Spec = spec,
            Template = new CodeTemplate
            {
                Name = "t",
                Version = 1,
                Description = "a template",
                Parameters = [],
                Outputs = [new TemplateOutput("x", "part.cs.sbn", Kind)],
                Limits = Limits,
                Files = new Dictionary<string, string>(),
                Digest = Digest.OfText(""),
                Folder = "templates/t",
            },
            Slots = slots,
            Answers = Answers,
            Files = [Render(slots, slot => Answers.GetValueOrDefault(slot.Name, ""), Header)],
            DefaultFiles = [Render(slots, SlotDefaults.Of, "")],
            Examples = Examples,
        };
    }

    private RenderedFile Render(Slot[] slots, Func<Slot, string> answers, string header)
    {
        var text = new StringBuilder(header);
        var spans = new List<SlotSpan>();
        var end = 0;
        foreach (Match match in SlotForm().Matches(Template))
        {
            text.Append(Template, end, match.Index - end);
            var answer = answers(slots[spans.Count]);
            spans.Add(new SlotSpan(slots[spans.Count], text.Length, answer.Length));
            text.Append(answer);
            end = match.Index + match.Length;
        }

        text.Append(Template, end, Template.Length - end).Append('\n');
        return new RenderedFile($"Pricing/{Id}.{(Kind == OutputKind.Doc ? "md" : "cs")}", Kind, text.ToString(), spans) { HeaderLength = header.Length };
    }

    [GeneratedRegex("«(?<name>[a-z_]+) (?<kind>[a-z]+)(?<optional>\\?)?»")]
    private static partial Regex SlotForm();
}

using Scriban.Runtime;
using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>The variables that a template's texts see. Read-only: what one text assigns, no other one sees.</summary>
internal static class TemplateInputs
{
    internal static ScriptObject Of(CodeTemplate template, Spec spec, TemplateContext context)
    {
        var inputs = new ScriptObject();
        foreach (var parameter in template.Parameters)
            inputs.SetValue(parameter.Name, Value(parameter, spec, context), readOnly: true);

        inputs.SetValue("spec", Of(spec), readOnly: true);
        inputs.Import("namespace_folder", new Func<string?, string>(name => NamespaceFolder.Of(TemplateContext.NamespaceOf(context.RootNamespace), name)));
        inputs.IsReadOnly = true;
        return inputs;
    }

    /// <summary>The slots as a prompt sees them.</summary>
    internal static ScriptArray Of(IEnumerable<Slot> slots) => List(slots.Select(slot => Object(
        ("name", slot.Name),
        ("kind", slot.Kind.ToString().ToLowerInvariant()),
        ("description", slot.Description),
        ("max_lines", slot.MaxLines),
        ("optional", slot.Optional))));

    internal static ScriptArray List(IEnumerable<object> items) => new(items) { IsReadOnly = true };

    internal static ScriptObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var result = new ScriptObject(members.Length);
        foreach (var (name, value) in members)
            result.SetValue(name, value, readOnly: true);

        result.IsReadOnly = true;
        return result;
    }

    private static object Value(TemplateParameter parameter, Spec spec, TemplateContext context)
    {
        var given = spec.With.FirstOrDefault(each => each.Name == parameter.Name);
        if (parameter.IsInterface)
            return Of(context.Interfaces.GetValueOrDefault(parameter.Name) ?? new InterfaceModel(given?.Text ?? parameter.Default ?? "", [], []));

        // A key without a value is as good as no key.
        var isGiven = given is { Items: not null } || !string.IsNullOrEmpty(given?.Text);
        return !isGiven ? parameter.Default ?? "" : given!.Items is { } items ? List(items) : given.Text;
    }

    private static ScriptObject Of(InterfaceModel model) => Object(
        ("name", model.Name),
        ("usings", List(model.Usings)),
        ("members", List(model.Members.Select(member => Object(
            ("name", member.Name),
            ("slot_name", member.SlotName),
            ("signature", member.Signature),
            ("is_property", member.IsProperty),
            ("summary", member.Summary))))));

    private static ScriptObject Of(Spec spec)
    {
        var result = new ScriptObject();
        result.SetValue("id", spec.Id, readOnly: true);
        result.SetValue("title", spec.Title, readOnly: true);
        result.SetValue("owner", spec.Owner, readOnly: true);
        result.SetValue("why", spec.Why, readOnly: true);
        result.SetValue("body", spec.Body, readOnly: true);
        result.SetValue("rules", List(spec.Rules.Select(rule => Object(("id", rule.Id), ("text", rule.Text)))), readOnly: true);

        // A function, because only prompts ask for it and it costs a parse.
        result.Import("examples", new Func<string>(() => Examples(spec)));
        result.IsReadOnly = true;
        return result;
    }

    private static string Examples(Spec spec) =>
        SpecDocument.Parse(new SourceText(spec.Path, spec.Body), 0)?.SectionText("Examples") ?? "";
}

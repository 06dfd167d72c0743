namespace SoftwareFactory.Core.Templates;

/// <summary>What stands in a slot when a template is rendered without an answer: the smallest text of its kind.</summary>
public static class SlotDefaults
{
    /// <summary>The default text of a slot.</summary>
    public static string Of(Slot slot) => slot.Kind switch
    {
        SlotKind.Expression => slot.Returns is { } type ? $"default({type})!" : "default!",
        SlotKind.Statements => "throw null!;",
        SlotKind.Type => "object",
        SlotKind.Identifier => $"slot_{slot.Name}",
        SlotKind.Doc or SlotKind.Text or SlotKind.Members or SlotKind.Types => "",
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot.Kind, null),
    };
}

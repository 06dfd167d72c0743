using System.Globalization;
using System.Text;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Requests;

/// <summary>
/// Composes the conversation that asks for a part: the factory's rules and the list of slots (system), the template's expanded prompt
/// (user) and, for rework, each earlier answer (assistant) with what the inspection found in it (user). The same arguments give the same
/// text everywhere; a change of the wording here makes every lock entry stale, so it waits for a major version. Thread-safe.
/// </summary>
public static class PromptComposer
{
    private const string FactoryRules =
        """
        You fill the slots of a C# source template. Answer with one JSON object that has exactly one string property for each slot
        below and nothing else: no Markdown fence, no words around it.
        A slot's text is inserted as it is. A text of several lines starts at the beginning of a line and carries the full
        indentation of each of its lines. It must be complete in itself: comments, strings, brackets and directives that it opens, it closes.
        Write what the rules ask for, in plain and current C#. No preprocessor directives, no suppression of warnings, no unsafe code, and no
        access to files, network, processes, environment, clock or randomness unless the prompt hands it to you.
        """;

    /// <summary>Composes the messages.</summary>
    /// <param name="prompt">The template's expanded prompt.</param>
    /// <param name="slots">In the order declared; at least one.</param>
    /// <param name="earlier">The earlier attempts, first to last; empty for the first question.</param>
    public static IReadOnlyList<PromptMessage> Compose(string prompt, IReadOnlyList<Slot> slots, IReadOnlyList<PreviousTurn> earlier)
    {
        var messages = new List<PromptMessage> { new("system", SystemText(slots)), new("user", LineEndings.Normalize(prompt)) };
        foreach (var turn in earlier)
        {
            messages.Add(new PromptMessage("assistant", turn.Answer));
            messages.Add(new PromptMessage("user", ReworkText(turn.Findings)));
        }

        return messages;
    }

    private static string SystemText(IReadOnlyList<Slot> slots)
    {
        var text = new StringBuilder(LineEndings.Normalize(FactoryRules)).Append("\n\nSlots:\n");
        foreach (var slot in slots)
        {
            var may = slot.Optional ? ", may be empty" : "";
            text.Append(CultureInfo.InvariantCulture, $"- {slot.Name} ({KindText(slot.Kind)}, at most {slot.MaxLines} lines{may}): {slot.Description}\n");
        }

        return text.ToString();
    }

    private static string ReworkText(IReadOnlyList<string> findings)
    {
        var text = new StringBuilder("The inspection sent this answer back:\n");
        foreach (var finding in findings) text.Append("- ").Append(finding).Append('\n');
        return text.Append("Answer again, with every slot, and correct what was found.\n").ToString();
    }

    private static string KindText(SlotKind kind) => kind switch
    {
        SlotKind.Expression => "one C# expression",
        SlotKind.Statements => "C# statements of one block",
        SlotKind.Members => "C# member declarations of a type",
        SlotKind.Types => "C# type declarations of a namespace",
        SlotKind.Type => "a reference to a C# type",
        SlotKind.Identifier => "one C# identifier",
        SlotKind.Doc => "text of an XML documentation comment, one line",
        SlotKind.Text => "content of a regular C# string literal",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

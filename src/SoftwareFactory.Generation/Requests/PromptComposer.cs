using System.Globalization;
using System.Text;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Requests;

/// <summary>
/// Composes the conversation that asks for a part: the factory's rules and the list of slots (system), the template's expanded prompt
/// (user) and then, in turns, an earlier answer (assistant) with the reason to answer again (user). The same arguments give the same
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

    /// <summary>The first question.</summary>
    /// <param name="prompt">The template's expanded prompt.</param>
    /// <param name="slots">In the order declared; at least one.</param>
    /// <param name="context">C# declarations of what the spec uses; empty when it uses nothing.</param>
    public static IReadOnlyList<PromptMessage> Compose(string prompt, IReadOnlyList<Slot> slots, string context) =>
        [new("system", SystemText(slots)), new("user", LineEndings.Normalize(prompt) + (context.Length == 0 ? "" : ContextText(context)))];

    /// <summary>The next turn of a conversation whose answer was sent back.</summary>
    /// <param name="messages">The conversation so far.</param>
    /// <param name="answer">The response's text, exactly as the model gave it.</param>
    /// <param name="findings">What was found, one text a finding; never anything of a holdout.</param>
    public static IReadOnlyList<PromptMessage> SendBack(IReadOnlyList<PromptMessage> messages, string answer, IReadOnlyList<string> findings) =>
        [.. messages, new("assistant", answer), new("user", ReworkText(findings))];

    /// <summary>A first question for a part that had an accepted answer before its spec or template changed.</summary>
    /// <param name="messages">The first question.</param>
    /// <param name="answer">The accepted response's text.</param>
    public static IReadOnlyList<PromptMessage> Revise(IReadOnlyList<PromptMessage> messages, string answer) =>
        [.. messages, new("assistant", answer), new("user", RevisionText)];

    private const string RevisionText =
        "That answer was accepted before the rules above became what they are now. Answer again, with every slot: keep all that still holds, word for word, and change only what the rules now ask for.\n";

    private static string ContextText(string context) =>
        $"\nWhat the code may use of the project, as it is declared there:\n\n```csharp\n{LineEndings.Normalize(context)}```\n";

    private static string SystemText(IReadOnlyList<Slot> slots)
    {
        var text = new StringBuilder(LineEndings.Normalize(FactoryRules)).Append("\n\nSlots:\n");
        foreach (var slot in slots)
        {
            var may = $"{(slot.MaxStatements is { } most ? string.Create(CultureInfo.InvariantCulture, $" and {most} statements") : "")}{(slot.Optional ? ", may be empty" : "")}"
                + $"{(slot.Returns is { } type ? slot.Kind == SlotKind.Expression ? $", of type {type}" : $", returning {type}" : "")}"
                + $"{(slot.Allow.Count > 0 ? $", may use {string.Join(", ", slot.Allow)}" : "")}{(slot.Deny.Count > 0 ? $", must not use {string.Join(", ", slot.Deny)}" : "")}";
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

namespace SoftwareFactory.Inspection.Adopt;

/// <summary>A hand-written static method, as the template <c>function</c> would hold it. Immutable.</summary>
/// <param name="Path">Its file, absolute.</param>
/// <param name="Digest">Of the file's text, LF.</param>
/// <param name="Namespace">The namespace of its class.</param>
/// <param name="Type">Its class.</param>
/// <param name="Signature">Its declaration without its body, in one line.</param>
/// <param name="Usings">The namespaces that its file names.</param>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Title">Its summary without the full stop; its name in words where it has none.</param>
/// <param name="Slots">The texts of the template's slots: <c>summary</c>, <c>body</c> and <c>helpers</c>.</param>
public sealed record AdoptableMember(
    string Path,
    Core.Text.Digest Digest,
    string Namespace,
    string Type,
    string Signature,
    IReadOnlyList<string> Usings,
    IReadOnlyList<string> Parameters,
    string Title,
    IReadOnlyDictionary<string, string> Slots);

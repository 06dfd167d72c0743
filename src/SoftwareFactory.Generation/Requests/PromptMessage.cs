namespace SoftwareFactory.Generation.Requests;

/// <summary>One message of a conversation with a model. Immutable.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">What it says. Sent, recorded and keyed with LF line ends and in Unicode's form C.</param>
public sealed record PromptMessage(string Role, string Text);

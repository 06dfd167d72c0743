using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Specs;

/// <summary>One entry of a spec's <c>with:</c>: a text or a list of texts.</summary>
/// <param name="Name">The template's parameter.</param>
/// <param name="Text">The value of a scalar; for a list, its items joined by <c>, </c>.</param>
/// <param name="Items">The items of a list; null for a scalar.</param>
/// <param name="Location">Where it stands.</param>
public sealed record SpecParameter(string Name, string Text, IReadOnlyList<string>? Items, SourceLocation Location);

using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Analyzers.Bans;

/// <summary>One line of a ban list.</summary>
/// <param name="Id">The documentation id.</param>
/// <param name="Message">What to do instead; may be empty.</param>
/// <param name="File">The list; null for the built-in one.</param>
/// <param name="Line">The line in it, 1-based.</param>
/// <param name="Symbols">What the id means in the compilation.</param>
internal sealed record Ban(string Id, string Message, AdditionalText? File, int Line, IReadOnlyList<ISymbol> Symbols);

using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>One line of a ban list.</summary>
/// <param name="Id">The documentation id.</param>
/// <param name="Message">What to do instead; may be empty.</param>
/// <param name="Location">The line; null in the built-in list.</param>
/// <param name="Symbols">What the id means in the compilation.</param>
internal sealed record Ban(string Id, string Message, SourceLocation? Location, IReadOnlyList<ISymbol> Symbols);

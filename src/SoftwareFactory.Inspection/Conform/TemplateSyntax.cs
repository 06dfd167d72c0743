using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>Whether what a template renders is C# at all. Thread-safe.</summary>
public static class TemplateSyntax
{
    /// <summary>The first syntax error of a text and its 0-based offset; null when there is none.</summary>
    /// <param name="text">C#.</param>
    /// <param name="options">The project's.</param>
    public static (int Offset, string What)? FirstError(string text, CSharpParseOptions options) =>
        Containment.FirstError(CSharpSyntaxTree.ParseText(text, options)) is { } error
            ? (error.Location.SourceSpan.Start, $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}")
            : null;
}

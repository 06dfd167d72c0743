using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>Whether what a template renders is C# at all. Thread-safe.</summary>
public static class TemplateSyntax
{
    /// <summary>The first syntax error of a text and its 0-based offset; null when there is none.</summary>
    /// <param name="text">C#.</param>
    /// <param name="options">The project's.</param>
    public static (int Offset, string What)? FirstError(string text, CSharpParseOptions options) => FirstError(() => CSharpSyntaxTree.ParseText(text, options));

    /// <summary>The same of a part's file, whose tree the project keeps for the gates.</summary>
    /// <param name="file">With the defaults in its slots; no documentation.</param>
    /// <param name="project">The project.</param>
    public static (int Offset, string What)? FirstError(RenderedFile file, ProjectCompilation project) => FirstError(() => project.Tree(file));

    private static (int Offset, string What)? FirstError(Func<SyntaxTree> parse)
    {
        try
        {
            return Containment.FirstError(parse()) is { } error ? (error.Location.SourceSpan.Start, $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}") : null;
        }
        catch (Exception fault) when (ParserFault.Is(fault))
        {
            return (0, ParserFault.Says(fault));
        }
    }
}

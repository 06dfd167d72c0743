using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Reach;

/// <summary>Collects the names of trees and of texts that hold C#. Says too much rather than too little.</summary>
internal sealed class NamesOfCode
{
    // What the compiler, the runtime or the test framework finds by an attribute.
    private static readonly string[] FoundByAttribute = ["ModuleInitializer", "ModuleInitializerAttribute", "InterceptsLocation", "InterceptsLocationAttribute", "SetUpFixture", "SetUpFixtureAttribute"];
    private const string Attribute = "Attribute";

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);
    private bool _everywhere;

    internal PartNames Names => new(_declared, _mentioned, _everywhere || _mentioned.Overlaps(FoundByAttribute));

    internal void Add(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        _everywhere |= root.AttributeLists.Count > 0 || root.Externs.Count > 0 || root.Usings.Any(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));
        foreach (var member in root.Members) Declare(member, null);
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)) _mentioned.Add(token.ValueText);
            else if (token.IsKind(SyntaxKind.ExtensionKeyword) || (token.IsKind(SyntaxKind.ThisKeyword) && token.Parent is ParameterSyntax)) _everywhere = true;
        }
    }

    /// <summary>Adds what a text may mention: its runs of letters, digits and underscores.</summary>
    internal void Add(string text)
    {
        // An identifier may be spelled in escapes.
        _everywhere |= text.Contains("\\u", StringComparison.OrdinalIgnoreCase);
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end])) end++;
            if (end > start) _mentioned.Add(text[start..end]);
            start = end;
        }
    }

    private void Declare(MemberDeclarationSyntax member, string? space)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax inner:
                foreach (var one in inner.Members) Declare(one, space ?? inner.Name.ToString());
                break;
            case BaseTypeDeclarationSyntax type:
                Declare(type.Identifier.ValueText, space);
                break;
            case DelegateDeclarationSyntax type:
                Declare(type.Identifier.ValueText, space);
                break;
            case GlobalStatementSyntax:
                _declared.Add("Program");
                break;
            default:
                _everywhere = true;
                break;
        }
    }

    private void Declare(string name, string? space)
    {
        _declared.Add(name);
        if (name.EndsWith(Attribute, StringComparison.Ordinal)) _declared.Add(name[..^Attribute.Length]);
        _everywhere |= space is null || space.Split('.')[0] is "System" or "Microsoft";
    }
}

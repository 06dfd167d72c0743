using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Members;

/// <summary>The full names that a declaration gives, as <see cref="SourceMember.Name"/> spells them; several for a field of several variables, none for a namespace.</summary>
internal static class DeclaredNames
{
    private const int Unary = 1;

    internal static IEnumerable<(string Name, string Kind)> Of(MemberDeclarationSyntax syntax)
    {
        var container = string.Join('.', syntax.Ancestors().Select(NameOf).Where(name => name.Length > 0).Reverse());
        return Local(syntax).Select(local => (container.Length > 0 ? $"{container}.{local.Name}" : local.Name, local.Kind));
    }

    private static IEnumerable<(string Name, string Kind)> Local(MemberDeclarationSyntax syntax) => syntax switch
    {
        BaseTypeDeclarationSyntax { Identifier.Text.Length: > 0 } type => [(type.Identifier.Text, KindOf(type))],
        DelegateDeclarationSyntax type => [(type.Identifier.Text, "delegate")],
        MethodDeclarationSyntax method => [(Explicit(method.ExplicitInterfaceSpecifier, method.Identifier.Text) + Of(method.ParameterList), "method")],
        ConstructorDeclarationSyntax constructor => [(Constructor(constructor) + Of(constructor.ParameterList), "constructor")],
        DestructorDeclarationSyntax => [("Finalize()", "method")],
        OperatorDeclarationSyntax operation => [(Explicit(operation.ExplicitInterfaceSpecifier, Operator(operation)) + Of(operation.ParameterList), "operator")],
        ConversionOperatorDeclarationSyntax conversion => [((conversion.ImplicitOrExplicitKeyword.IsKind(SyntaxKind.ImplicitKeyword) ? "op_Implicit" : "op_Explicit") + Of(conversion.ParameterList), "operator")],
        PropertyDeclarationSyntax property => [(Explicit(property.ExplicitInterfaceSpecifier, property.Identifier.Text), "property")],
        IndexerDeclarationSyntax indexer => [(Explicit(indexer.ExplicitInterfaceSpecifier, "Item") + Of(indexer.ParameterList), "indexer")],
        EventDeclarationSyntax raised => [(Explicit(raised.ExplicitInterfaceSpecifier, raised.Identifier.Text), "event")],
        EventFieldDeclarationSyntax raised => raised.Declaration.Variables.Select(variable => (variable.Identifier.Text, "event")),
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => (variable.Identifier.Text, "field")),
        EnumMemberDeclarationSyntax value => [(value.Identifier.Text, "field")],
        _ => [],
    };

    private static string NameOf(SyntaxNode ancestor) => ancestor switch
    {
        BaseNamespaceDeclarationSyntax space => string.Concat(space.Name.DescendantTokens().Select(token => token.ValueText)),
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => "",
    };

    private static string KindOf(BaseTypeDeclarationSyntax type) => type switch
    {
        RecordDeclarationSyntax => "record",
        StructDeclarationSyntax => "struct",
        InterfaceDeclarationSyntax => "interface",
        EnumDeclarationSyntax => "enum",
        _ => "class",
    };

    private static string Explicit(ExplicitInterfaceSpecifierSyntax? of, string name) => of is null ? name : $"{Plain(of.Name)}.{name}";

    private static string Constructor(ConstructorDeclarationSyntax constructor) => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? ".cctor" : ".ctor";

    private static string Of(BaseParameterListSyntax list)
    {
        var parameters = string.Join(", ", list.Parameters.Select(parameter => parameter.Type is { } type ? Plain(type) : parameter.Identifier.Text));
        return list is BracketedParameterListSyntax ? $"[{parameters}]" : $"({parameters})";
    }

    private static string Plain(SyntaxNode node) => node.NormalizeWhitespace().ToString();

    private static string Operator(OperatorDeclarationSyntax operation)
    {
        var unary = operation.ParameterList.Parameters.Count == Unary;
        var name = operation.OperatorToken.Text switch
        {
            "+" => unary ? "UnaryPlus" : "Addition",
            "-" => unary ? "UnaryNegation" : "Subtraction",
            "*" => "Multiply",
            "/" => "Division",
            "%" => "Modulus",
            "&" => "BitwiseAnd",
            "|" => "BitwiseOr",
            "^" => "ExclusiveOr",
            "<<" => "LeftShift",
            ">>" => "RightShift",
            ">>>" => "UnsignedRightShift",
            "==" => "Equality",
            "!=" => "Inequality",
            "<" => "LessThan",
            ">" => "GreaterThan",
            "<=" => "LessThanOrEqual",
            ">=" => "GreaterThanOrEqual",
            "!" => "LogicalNot",
            "~" => "OnesComplement",
            "++" => "Increment",
            "--" => "Decrement",
            "true" => "True",
            "false" => "False",
            var other => other,
        };
        return $"op_{(operation.CheckedKeyword.IsKind(SyntaxKind.CheckedKeyword) ? "Checked" : "")}{name}";
    }
}

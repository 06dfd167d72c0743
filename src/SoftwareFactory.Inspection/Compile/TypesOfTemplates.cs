using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Proves that answers leave types alone that they do not declare (SF4105): none implements an interface member that the template implements,
/// and none adds to a partial type that is declared elsewhere too.
/// </summary>
internal static class TypesOfTemplates
{
    internal static IEnumerable<Finding> Find((PartTree Part, SemanticModel Model, DeclaredPlaces Places) filled, (SyntaxTree Tree, SemanticModel Model, DeclaredPlaces Places) standard)
    {
        var (part, model, places) = filled;
        var types = part.Tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or MemberDeclarationSyntax).OfType<TypeDeclarationSyntax>().ToLookup(type => part.SlotAt(type.Span) is not { } slot || type.SpanStart < slot.Start || type.Span.End > slot.End);
        foreach (var type in types[false].Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            var slot = part.SlotAt(type.Span)!;
            if (model.GetDeclaredSymbol(type) is { } symbol && symbol.DeclaringSyntaxReferences.Any(other => other.SyntaxTree != part.Tree || other.Span.Start < slot.Start || other.Span.End > slot.End))
                yield return part.Find(Rules.TemplateRebound, FindingLevel.Error, type.Identifier.Span, $"the answer adds to {symbol.ToDisplayString()}, which is declared outside its slot too");
        }

        if (!part.File.Spans.Any(span => span is { Slot.Kind: SlotKind.Members, Length: > 0 })) yield break;
        foreach (var constructor in types[true].Select(type => model.GetDeclaredSymbol(type)).OfType<INamedTypeSymbol>().SelectMany(TakeOverWithoutArguments))
        {
            if (places.InAnswer(constructor) is var (owner, place))
                yield return owner.Find(Rules.TemplateRebound, FindingLevel.Error, place.SourceSpan, $"types derived from {constructor.ContainingType.ToDisplayString()} begin with this constructor, and no longer with the template's");
        }

        var then = standard.Tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.BaseList is not null);
        foreach (var (type, before) in types[true].Where(type => type.BaseList is not null).Zip(then))
        {
            if (model.GetDeclaredSymbol(type) is not { } actual || standard.Model.GetDeclaredSymbol(before) is not { } expected) continue;
            foreach (var (now, was) in Implementations(actual).Zip(Implementations(expected)))
            {
                if (now is not null && was is { IsImplicitlyDeclared: false } && places.InAnswer(now) is var (owner, place) && standard.Places.InAnswer(was) is null)
                    yield return owner.Find(Rules.TemplateRebound, FindingLevel.Error, place.SourceSpan, $"this implements what {was.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)} implements in the template at {part.File.Path}, {TextPosition.Of(part.File.Text, type.Identifier.SpanStart)}");
            }
        }
    }

    // What a derived type's constructor calls without a word: the one that takes nothing goes before one whose parameters are optional.
    private static IEnumerable<IMethodSymbol> TakeOverWithoutArguments(INamedTypeSymbol type) =>
        type.IsSealed || type.InstanceConstructors.Where(CanTakeNothing).ToArray() is not { Length: > 1 } rivals ? [] : rivals;

    private static bool CanTakeNothing(IMethodSymbol constructor) => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams);

    private static IEnumerable<ISymbol?> Implementations(INamedTypeSymbol type) =>
        type.AllInterfaces.OrderBy(face => face.OriginalDefinition.ToDisplayString(), StringComparer.Ordinal).SelectMany(face => face.GetMembers()).Select(type.FindImplementationForInterfaceMember);
}

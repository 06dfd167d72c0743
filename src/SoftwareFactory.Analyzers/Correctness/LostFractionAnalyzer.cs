using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4364: a division of integers whose result becomes a number with a fraction, and money that was a double, or is one by its name: prices, salaries, fees.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostFractionAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4364", "A fraction is lost", "{0}. Convert an operand before dividing, and keep money decimal from the start.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4364.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(InspectConversion, OperationKind.Conversion);
        context.RegisterSymbolAction(symbol =>
        {
            var type = symbol.Symbol switch { IParameterSymbol parameter => parameter.Type, IPropertySymbol property => property.Type, IFieldSymbol { AssociatedSymbol: null } field => field.Type, _ => null };
            if (type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single && Money.IsMatch(symbol.Symbol.Name) && !symbol.Symbol.IsImplicitlyDeclared && !IsOfRecord(symbol.Symbol))
                symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0], $"{symbol.Symbol.Name} is money in binary fractions"));
        }, SymbolKind.Parameter, SymbolKind.Property, SymbolKind.Field);
    }

    private static readonly Regex Money = new("(?:^|[a-z_])(?:[Pp]rice|[Ss]alary|[Ww]age|[Ff]ee|[Nn]et[Aa]mount|[Gg]ross[Aa]mount|[Ii]nvoice[Aa]mount|[Ii]nvoice[Tt]otal)s?$|^(?:Price|Salary|Wage|Fee)s?$", RegexOptions.None, TimeSpan.FromSeconds(1));

    // A record's parameter is its property.
    private static bool IsOfRecord(ISymbol symbol) => symbol is IPropertySymbol { ContainingType.IsRecord: true } property && property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax);

    private static void InspectConversion(OperationAnalysisContext operation)
    {
        var conversion = (IConversionOperation)operation.Operation;
        var target = conversion.Type?.SpecialType;
        if (target is not (SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal)) return;
        var operand = conversion.Operand is IParenthesizedOperation parenthesized ? parenthesized.Operand : conversion.Operand;
        var what = operand switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide, OperatorMethod: null, ConstantValue.HasValue: false, Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => "Integers are divided, and the fraction is cut off before anybody asks for it",
            { Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single, ConstantValue.HasValue: false } when target == SpecialType.System_Decimal && !conversion.IsImplicit && !HasNoDecimal(operand) => "A double becomes a decimal with what it had lost already",
            _ => null,
        };
        if (what is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, conversion.Syntax.GetLocation(), what));
    }

    // Powers and roots are computed in double, or not at all; and what comes from elsewhere as a double was decided elsewhere.
    private static bool HasNoDecimal(IOperation operand) => operand is not IBinaryOperation || operand.DescendantsAndSelf().OfType<IInvocationOperation>().Any();
}

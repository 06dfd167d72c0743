using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Operations;

/// <summary>
/// Tells text that is put together from pieces nobody has checked: by interpolation, <c>+</c>, <c>string.Format</c>, <c>Concat</c> or a StringBuilder, directly, through a local or through a method of the same file.
/// Constants, static readonly fields, numbers, enums, dates and identifiers made of them are harmless pieces. A text that only comes from elsewhere is not judged.
/// </summary>
internal static class BuiltText
{
    /// <summary>True when the text is built here, with at least one piece that could hold anything.</summary>
    internal static bool IsBuilt(IOperation value) => IsBuilt(value, []);

    /// <summary>True when something in it was escaped or encoded: by a method that is named so, directly or in a local.</summary>
    internal static bool IsEscaped(IOperation value) => value.DescendantsAndSelf().Any(piece => piece switch
    {
        IInvocationOperation call => call.TargetMethod.Name.IndexOf("Escape", StringComparison.Ordinal) >= 0 || call.TargetMethod.Name.IndexOf("Encode", StringComparison.Ordinal) >= 0 || call.TargetMethod.Name.IndexOf("Sanitize", StringComparison.Ordinal) >= 0,
        ILocalReferenceOperation local => Values(local).Any(each => each.Unwrapped() is not ILocalReferenceOperation && !each.DescendantsAndSelf().Contains(value) && IsEscaped(each)),
        _ => false,
    });

    private static bool IsBuilt(IOperation value, HashSet<ISymbol> seen)
    {
        value = value.Unwrapped();
        if (value.ConstantValue.HasValue) return false;
        return value switch
        {
            IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(hole => IsOpen(hole.Expression, seen)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => IsOpen(sum.LeftOperand, seen) || IsOpen(sum.RightOperand, seen),
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Format" or "Concat" or "Replace" or "Join" or "Create" } } call => IsAnyOpen(call, seen),
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } builder } call when builder.Type is { Name: "StringBuilder" } => Pieces(builder, call).Any(piece => IsOpen(piece, seen)),
            IConditionalOperation { WhenFalse: { } otherwise } choice => IsBuilt(choice.WhenTrue, seen) || IsBuilt(otherwise, seen),
            ISwitchExpressionOperation choice => choice.Arms.Any(arm => IsBuilt(arm.Value, seen)),
            IInterpolatedStringHandlerCreationOperation handler => Holes(handler).Any(hole => IsOpen(hole, seen)),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => seen.Add(field) && Initial(field, value) is { } initial && IsBuilt(initial, seen),
            ILocalReferenceOperation local => seen.Add(local.Local) && (Values(local).Any(each => IsBuilt(each, seen)) || Appended(local).Any(each => IsOpen(each, seen))),
            IInvocationOperation call => seen.Add(call.TargetMethod) && call.Arguments.Any(argument => IsOpen(argument.Value, seen)) && Given(call).Any(each => IsBuilt(each, seen)),
            _ => false,
        };
    }

    /// <summary>What a method of the same file gives back.</summary>
    private static IEnumerable<IOperation> Given(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences is [var declared] && declared.SyntaxTree == call.Syntax.SyntaxTree && call.SemanticModel?.GetOperation(declared.GetSyntax()) is { } body ? Results(body) : [];

    /// <summary>True for a piece that could hold anything.</summary>
    private static bool IsOpen(IOperation piece, HashSet<ISymbol> seen)
    {
        piece = piece.Unwrapped();
        if (piece.ConstantValue.HasValue || IsHarmless(piece.Type)) return false;
        return piece switch
        {
            IInterpolatedStringOperation or IInterpolatedStringHandlerCreationOperation or IBinaryOperation => IsBuilt(piece, seen),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => false,
            INameOfOperation => false,
            ILocalReferenceOperation local => Values(local).ToList() is var values && (values.Count == 0 || (seen.Add(local.Local) && values.Any(each => IsOpen(each, seen)))),
            IConditionalOperation { WhenFalse: { } otherwise } choice => IsOpen(choice.WhenTrue, seen) || IsOpen(otherwise, seen),
            ISwitchExpressionOperation choice => choice.Arms.Any(arm => arm.Value.Unwrapped() is not IThrowOperation && IsOpen(arm.Value, seen)),
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "Join" or "Concat" or "Format" } } call => IsAnyOpen(call, seen),
            IInvocationOperation { TargetMethod.Name: "Select", Arguments: { Length: > 1 } arguments } => Results(arguments.Last().Value).Any(result => IsOpen(result, seen)),
            IInvocationOperation { TargetMethod.Name: "ToString", Instance.Type: { } type } when IsHarmless(type) => false,
            IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } call when call.Receiver() is { } receiver => IsOpen(receiver, seen),
            _ => true,
        };
    }

    private static bool IsAnyOpen(IInvocationOperation call, HashSet<ISymbol> seen) =>
        call.Arguments.Where(argument => argument.Parameter?.Type.Name is not "IFormatProvider").Select(argument => argument.Value.Unwrapped())
            .SelectMany(value => value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues : value is ICollectionExpressionOperation list ? [.. list.Elements] : (IEnumerable<IOperation>)[value])
            .Any(value => IsOpen(value, seen));

    // sql.Append($"… {name}") makes no text: it hands each hole to a handler.
    private static IEnumerable<IOperation> Holes(IInterpolatedStringHandlerCreationOperation handler) =>
        handler.Content.DescendantsAndSelf().OfType<IInterpolatedStringAppendOperation>().Select(append => append.AppendCall).OfType<IInvocationOperation>().Select(call => call.Arguments[0].Value);

    private static IEnumerable<IOperation> Results(IOperation function) =>
        function.Descendants().OfType<IReturnOperation>().Select(result => result.ReturnedValue).OfType<IOperation>();

    private static IEnumerable<IOperation> Pieces(IOperation builder, IOperation use) =>
        builder.Named() is not { } symbol ? [] : use.Root().Descendants().OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name is "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Insert" && Innermost(call.Instance) is { } instance && SymbolEqualityComparer.Default.Equals(instance, symbol))
            .SelectMany(call => call.Arguments)
            .Where(argument => argument.Value.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Object || argument.Value is IInterpolatedStringOperation or IInterpolatedStringHandlerCreationOperation)
            .Select(argument => argument.Value);

    private static ISymbol? Innermost(IOperation? receiver)
    {
        while (receiver is IInvocationOperation { Instance: { } instance }) receiver = instance;
        return receiver.Named();
    }

    // sql += name
    private static IEnumerable<IOperation> Appended(ILocalReferenceOperation local) => local.Root().Descendants().OfType<ICompoundAssignmentOperation>()
        .Where(assignment => assignment.OperatorKind == BinaryOperatorKind.Add && assignment.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local.Local))
        .Select(assignment => assignment.Value);

    /// <summary>What a field of the same file is initialized with, where it is declared; null when it is not.</summary>
    internal static IOperation? Initial(IFieldSymbol field, IOperation use) =>
        field.DeclaringSyntaxReferences is [var declared] && declared.SyntaxTree == use.Syntax.SyntaxTree && declared.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: var value } ? use.SemanticModel?.GetOperation(value) : null;

    /// <summary>What a local is given anywhere in its function.</summary>
    internal static IEnumerable<IOperation> Values(ILocalReferenceOperation local)
    {
        foreach (var operation in local.Root().Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local): yield return value; break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } assignment when SymbolEqualityComparer.Default.Equals(target.Local, local.Local): yield return assignment.Value; break;
            }
        }
    }

    private static bool IsHarmless(ITypeSymbol? type) => type is not null && (type.TypeKind == TypeKind.Enum || type.SpecialType is
        (>= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char) or SpecialType.System_DateTime
        || type is { Name: "Guid" or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsHarmless(nullable.TypeArguments[0])));
}

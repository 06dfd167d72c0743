using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Operations;

/// <summary>Looks around in trees of operations.</summary>
internal static class OperationWalk
{
    /// <summary>The operation without conversions and parentheses around it.</summary>
    internal static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }

    /// <summary>The operations around it, the nearest first.</summary>
    internal static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent) yield return parent;
    }

    /// <summary>The outermost operation: the body of the member it stands in.</summary>
    internal static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return operation;
    }

    /// <summary>The method, local function or lambda that it stands in; the member for initializers.</summary>
    internal static ISymbol? Function(this IOperation operation, ISymbol containing)
    {
        foreach (var around in operation.Ancestors())
        {
            if (around is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (around is ILocalFunctionOperation local) return local.Symbol;
        }

        return containing;
    }

    /// <summary>The statement that it is part of.</summary>
    internal static IOperation Statement(this IOperation operation)
    {
        var statement = operation;
        while (statement.Parent is { } parent and not (IBlockOperation or ISwitchCaseOperation or ITryOperation)) statement = parent;
        return statement;
    }

    /// <summary>The argument for a parameter; null when there is none or its default stands in.</summary>
    internal static IOperation? Argument(this IInvocationOperation call, int ordinal) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    /// <summary>What the method is called on, for an extension method its first argument.</summary>
    internal static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The local, parameter, field or property that it names.</summary>
    internal static ISymbol? Named(this IOperation? operation) => operation?.Unwrapped() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member,
        _ => null,
    };

    internal static string? ConstantText(this IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}

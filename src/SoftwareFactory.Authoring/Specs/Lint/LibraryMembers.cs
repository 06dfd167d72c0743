using System.Reflection;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>
/// Specs that ask for what the base library has: SF1303. No words are compared: a member with the same parameters and result is called with the rows' own
/// values, and is named when it gives what every row says. Only pure members of a closed list of types are ever called. Silent below three rows, where all rows
/// have one result, and where a cell is no literal. Thread-safe.
/// </summary>
public static class LibraryMembers
{
    private const int FewestRows = 3;

    private static readonly Type[] Libraries = [typeof(Math), typeof(string), typeof(char), typeof(decimal), typeof(int), typeof(long), typeof(double), typeof(DateTime), typeof(Uri), typeof(System.Net.WebUtility)];

    // Their results depend on the culture or on the process.
    private static readonly string[] Impure = ["ToUpper", "ToLower", "Compare", "CompareTo", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Parse", "ToString", "GetHashCode", "Intern", "IsInterned", "Format"];

    private static readonly Lazy<ILookup<string, MethodInfo>> BySignature = new(() => Libraries
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => !method.ContainsGenericParameters && !method.IsSpecialName && !Impure.Contains(method.Name, StringComparer.Ordinal))
        .ToLookup(method => KeyOf(method.ReturnType, ParametersOf(method)), StringComparer.Ordinal));

    /// <summary>Looks.</summary>
    /// <param name="spec">The spec.</param>
    /// <returns>At most one finding, at the signature.</returns>
    public static IReadOnlyList<Finding> Find(Spec spec)
    {
        var parameters = SignatureParameter.Of(spec);
        var rows = spec.Examples.OfType<RowExample>().ToArray();
        if (parameters.Count == 0 || rows.Length < FewestRows || rows.Length < spec.Examples.Count || SignatureParameter.ReturnOf(spec) is not { } result) return [];
        if (LiteralValue.TypeOf(result) is not { } returns || parameters.Select(parameter => LiteralValue.TypeOf(parameter.Type)).ToArray() is not { } types || types.Contains(null)) return [];
        if (rows.Select(row => row.Result ?? $"throws {row.Throws}").Distinct(StringComparer.Ordinal).Count() < 2) return [];

        var same = BySignature.Value[KeyOf(returns, types!)].Where(method => rows.All(row => Gives(method, row, parameters, types!, returns))).OrderBy(method => Array.IndexOf(Libraries, method.DeclaringType)).ThenBy(method => method.Name, StringComparer.Ordinal).FirstOrDefault();
        return same is null ? [] : [Rules.LibraryHasIt.At(parameters[0].Location, $"{same.DeclaringType!.FullName}.{same.Name} gives what each of the {rows.Length} examples says.") with { SpecId = spec.Id }];
    }

    private static bool Gives(MethodInfo method, RowExample row, IReadOnlyList<SignatureParameter> parameters, Type[] types, Type returns)
    {
        var values = new object?[types.Length];
        for (var i = 0; i < types.Length; i++)
            if (!LiteralValue.TryRead(row.Cells.FirstOrDefault(cell => cell.Key == parameters[i].Name).Value, types[i], out values[i])) return false;

        try
        {
            var given = method.IsStatic ? method.Invoke(null, values) : values[0] is null ? null : method.Invoke(values[0], values[1..]);
            return row.Result is { } expected && LiteralValue.TryRead(expected, returns, out var value) && Equals(given, value);
        }
        catch (TargetInvocationException error)
        {
            return row.Throws is { } thrown && error.InnerException?.GetType().Name == thrown[(thrown.LastIndexOfAny(['.', ':']) + 1)..];
        }
    }

    private static IEnumerable<Type> ParametersOf(MethodInfo method) => (method.IsStatic ? [] : new[] { method.DeclaringType! }).Concat(method.GetParameters().Select(parameter => parameter.ParameterType));

    private static string KeyOf(Type returns, IEnumerable<Type> parameters) => $"{returns.FullName}({string.Join(',', parameters.Select(type => type.FullName))})";
}

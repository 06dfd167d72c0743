using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>
/// Parameters of the signature that have the same value in every row: no example can tell whether they matter. Reports SF1117 once there are rows
/// enough to vary something, and only where rows alone show what is called.
/// </summary>
internal static class UnvariedParameters
{
    private const int FewestRows = 3;

    internal static IEnumerable<Finding> Find(Spec spec, IReadOnlyList<Example> holdouts)
    {
        Example[] examples = [.. spec.Examples, .. holdouts];
        var rows = examples.OfType<RowExample>().ToArray();
        if (rows.Length < FewestRows || rows.Length < examples.Length || rows.Any(row => row.Cells.Any(cell => cell.Key == "call"))) yield break;

        // Where it is the only one, how a number is written may be what the rows show.
        var parameters = SignatureParameter.Of(spec);
        foreach (var parameter in parameters.Where(parameter => !parameter.IsService))
            if (rows.Select(row => row.Cells.FirstOrDefault(cell => cell.Key == parameter.Name).Value ?? "").Select(value => parameters.Count == 1 ? value : ExpressionText.Value(value)).Distinct(StringComparer.Ordinal).Count() == 1)
                yield return Rules.ParameterNotVaried.At(parameter.Location, $"No example varies {parameter.Name}, so nothing shows what it does.");
    }
}

using System.Text.RegularExpressions;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>The names that a spec gives its parameters, columns and values: in its rules they are names, whatever else the word means.</summary>
internal static partial class SpecNames
{
    internal static IReadOnlySet<string> Of(Spec spec) =>
        spec.With.Select(parameter => parameter.Text)
            .Concat(spec.Examples.OfType<RowExample>().SelectMany(row => row.Cells.Select(cell => cell.Key)))
            .SelectMany(text => Identifier().Matches(text).Select(match => match.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}

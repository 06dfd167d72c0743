using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>One parameter of the method that a spec's <c>signature</c> declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as written, with modifiers.</param>
/// <param name="Location">Where the signature stands.</param>
internal sealed partial record SignatureParameter(string Name, string Type, SourceLocation Location)
{
    /// <summary>True for C#'s numbers, nullable or not.</summary>
    internal bool IsNumber => NumericType().IsMatch(Type);

    /// <summary>True for what surrounds a computation instead of entering it: a clock, a logger, a cancellation token, a culture, any service.</summary>
    internal bool IsService => ServiceType().IsMatch(Type);

    /// <summary>In order; empty when the spec gives no signature, or none that can be read.</summary>
    internal static IReadOnlyList<SignatureParameter> Of(Spec spec)
    {
        if (spec.With.FirstOrDefault(parameter => parameter.Name == "signature") is not { } signature || List().Match(signature.Text) is not { Success: true } list) return [];
        return
        [
            .. CodeText.TopLevelItems(list.Groups["list"].Value)
                .Select(item => Item().Match(item.Trim()))
                .Where(match => match.Success)
                .Select(match => new SignatureParameter(match.Groups["name"].Value, match.Groups["type"].Value.Trim(), signature.Location)),
        ];
    }

    /// <summary>The type that the signature gives, as written; null when there is none that can be read.</summary>
    internal static string? ReturnOf(Spec spec) =>
        spec.With.FirstOrDefault(parameter => parameter.Name == "signature")?.Text is { } signature && Result().Match(signature) is { Success: true } match ? match.Groups["type"].Value : null;

    // The last brackets that belong together, before the constraints: those in front may be a tuple that is returned.
    [GeneratedRegex(@"\((?<list>(?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\)(?:\s*where\b.*)?\s*\z", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex List();

    [GeneratedRegex(@"(?<type>[\w.?\[\]]+)\s+\w+\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex(@"\A(?<type>.+?)\s+@?(?<name>[\p{L}_][\p{L}\p{N}_]*)(?:\s*=.*)?\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"\A(?:in\s+)?(?:sbyte|byte|short|ushort|int|uint|long|ulong|float|double|decimal)\??\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumericType();

    [GeneratedRegex(@"(?:\A|[\s.])(?:CancellationToken|TimeProvider|CultureInfo|Encoding|StringComparer|Random|ILogger.*|I[A-Z]\w*(?:Provider|Comparer|Logger|Clock|Factory|Repository|Store|Service)(?:<.*>)?)\??\z", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceType();
}

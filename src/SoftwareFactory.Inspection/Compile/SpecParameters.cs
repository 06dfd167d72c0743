using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>What a part's spec gives its template, and tests need too.</summary>
internal static class SpecParameters
{
    internal static string? Parameter(this PartContent part, string name) =>
        part.Spec.With.FirstOrDefault(parameter => parameter.Name == name)?.Text;

    /// <summary>The namespaces that the spec lists under <c>usings</c>.</summary>
    internal static IEnumerable<string> Usings(this PartContent part) =>
        (part.Parameter("usings") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

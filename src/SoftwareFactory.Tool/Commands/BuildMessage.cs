using System.Globalization;
using System.Text.RegularExpressions;

namespace SoftwareFactory.Tool.Commands;

/// <summary>A diagnostic in MSBuild's canonical form, <c>path(line,column): error SF2003: message [project]</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">1-based; 0 when it has none.</param>
/// <param name="Column">1-based; 0 when it has none.</param>
/// <param name="Level"><c>error</c> or <c>warning</c>.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Message">What happened and what to do.</param>
internal sealed partial record BuildMessage(string Path, int Line, int Column, string Level, string Rule, string Message)
{
    /// <returns>Null for a line that is no diagnostic.</returns>
    internal static BuildMessage? Parse(string line) => Form().Match(line) is { Success: true } match
        ? new BuildMessage(match.Groups["path"].Value, Number(match.Groups["line"]), Number(match.Groups["column"]), match.Groups["level"].Value, match.Groups["rule"].Value, match.Groups["message"].Value)
        : null;

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?<path>[^():]+?)\s*(\((?<line>\d+)(,(?<column>\d+))?(,\d+,\d+)?\))?\s*: (?<level>error|warning) (?<rule>[A-Z]+\d+): (?<message>.*?)( \[[^\]]*\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

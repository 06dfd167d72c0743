using SoftwareFactory.Authoring.Sources;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>The YAML between the first line <c>---</c> of a file and the next one.</summary>
/// <param name="Start">The offset of the YAML.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="BodyStart">The offset of the Markdown that follows.</param>
internal sealed record FrontMatter(int Start, int End, int BodyStart)
{
    /// <summary>Null when the file does not begin with one or never ends it.</summary>
    internal static FrontMatter? Of(SourceText source)
    {
        if (!IsFence(source.Line(0)))
            return null;

        for (var line = 1; line < source.LineCount; line++)
        {
            if (IsFence(source.Line(line)))
            {
                var body = line + 1 < source.LineCount ? source.LineStart(line + 1) : source.Text.Length;
                return new FrontMatter(source.LineStart(1), source.LineStart(line), body);
            }
        }

        return null;
    }

    private static bool IsFence(string line) => line.TrimEnd() == "---";
}

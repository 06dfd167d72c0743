namespace SoftwareFactory.Authoring.Incidents;

/// <summary>The Markdown of an incident: a title and the sections Cause, Root cause and Prevention, which grow by a line each time something happens.</summary>
public static class IncidentProse
{
    /// <summary>The section of what happened.</summary>
    public const string Cause = "Cause";

    /// <summary>The section of why it could.</summary>
    public const string RootCause = "Root cause";

    /// <summary>The section of why it cannot any more.</summary>
    public const string Prevention = "Prevention";

    /// <summary>A new incident's text.</summary>
    /// <param name="title">Its heading, one line.</param>
    public static string Of(string title) => $"# {title}\n\n## {Cause}\n\n## {RootCause}\n\n## {Prevention}\n";

    /// <summary>The text with a line at a section's end; with the section at the text's end when somebody removed it.</summary>
    /// <param name="body">The text, LF.</param>
    /// <param name="section">The section's heading.</param>
    /// <param name="line">The line; line ends in it become blanks.</param>
    public static string Append(string body, string section, string line)
    {
        var lines = body.TrimEnd('\n').Split('\n').ToList();
        var heading = lines.FindIndex(each => each.Trim() == $"## {section}");
        if (heading < 0)
        {
            lines.AddRange(["", $"## {section}"]);
            heading = lines.Count - 1;
        }

        var end = lines.FindIndex(heading + 1, each => each.StartsWith("# ", StringComparison.Ordinal) || each.StartsWith("## ", StringComparison.Ordinal));
        if (end < 0) end = lines.Count;
        while (lines[end - 1].Length == 0) end--;
        if (end == heading + 1) lines.Insert(end++, "");
        lines.Insert(end, $"- {string.Join(' ', line.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}");
        return string.Join('\n', lines) + "\n";
    }
}

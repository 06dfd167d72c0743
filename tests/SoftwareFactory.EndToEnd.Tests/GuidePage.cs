namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>
/// The commands of a page of the guide: in blocks <c>console</c>, lines that begin with <c>$ </c>, each followed by what it says. A line may leave out a part by <c>…</c>, and
/// lines that are left out are not compared. A command that reports an error ends with another code than 0, every other with 0.
/// </summary>
/// <param name="Text">The command.</param>
/// <param name="Says">What the page says that it prints, in order.</param>
internal sealed record GuidePage(string Text, IReadOnlyList<string> Says)
{
    internal bool Fails => Says.Any(line => line.Contains("error ", StringComparison.Ordinal));

    internal static IReadOnlyList<GuidePage> Read(string page)
    {
        var commands = new List<(string Text, List<string> Says)>();
        var isConsole = false;
        foreach (var line in File.ReadAllText(Path.Combine(PackedFactory.Root, page)).ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isConsole = line == "```console";
            else if (isConsole && line.StartsWith("$ ", StringComparison.Ordinal)) commands.Add((line[2..], []));
            else if (isConsole && line.Trim('…', ' ').Length > 0) commands[^1].Says.Add(line);
        }

        return [.. commands.Select(command => new GuidePage(command.Text, command.Says))];
    }

    /// <summary>The first line of the page that the output lacks; null when it says all of them, in order.</summary>
    internal string? Missing(string output)
    {
        var lines = new Queue<string>(output.ReplaceLineEndings("\n").Split('\n'));
        return Says.FirstOrDefault(said => !SkipTo(lines, said.Trim().Split('…')));
    }

    private static bool SkipTo(Queue<string> lines, string[] parts)
    {
        while (lines.TryDequeue(out var line))
            if (Matches(line.Trim(), parts)) return true;
        return false;
    }

    private static bool Matches(string line, string[] parts)
    {
        if (!line.StartsWith(parts[0], StringComparison.Ordinal) || !line.EndsWith(parts[^1], StringComparison.Ordinal)) return false;
        var at = 0;
        foreach (var part in parts)
        {
            at = line.IndexOf(part, at, StringComparison.Ordinal) + part.Length;
            if (at < part.Length) return false;
        }

        return parts.Length > 1 || line.Length == parts[0].Length;
    }
}

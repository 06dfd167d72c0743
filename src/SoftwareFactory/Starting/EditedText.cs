using System.Text;
using SoftwareFactory.Files;

namespace SoftwareFactory.Starting;

/// <summary>A text file of somebody else that gets some lines more: its line ends and its byte order mark stay as they are.</summary>
internal static class EditedText
{
    /// <summary>Changes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="edit">From the text, LF, to the new one; null to leave it.</param>
    /// <returns>True when it changed.</returns>
    internal static bool Edit(string path, Func<string, string?> edit)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        var encoding = reader.CurrentEncoding;
        reader.Close();
        if (edit(text.Replace("\r\n", "\n", StringComparison.Ordinal)) is not { } edited) return false;

        File.WriteAllText(path, text.Contains("\r\n", StringComparison.Ordinal) ? edited.Replace("\n", "\r\n", StringComparison.Ordinal) : edited, encoding);
        return true;
    }

    /// <summary>Adds the lines that a file lacks, at its end; makes it where there is none.</summary>
    /// <returns>How many it lacked.</returns>
    internal static int AddLines(string path, params IReadOnlyList<string> lines)
    {
        var present = File.Exists(path) ? File.ReadLines(path).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal) : [];
        var missing = lines.Where(line => !present.Contains(line)).ToArray();
        if (missing.Length == 0) return 0;

        var added = string.Concat(missing.Select(line => $"{line}\n"));
        if (File.Exists(path)) Edit(path, text => text.Length == 0 || text.EndsWith('\n') ? text + added : $"{text}\n{added}");
        else AtomicFile.Write(path, added);
        return missing.Length;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Locking;

/// <summary>
/// Reads what <see cref="GenerationLock.Write"/> writes. Tolerates CRLF, a byte order mark, and lines out of order; refuses all else with
/// SF3005 at the line: merge conflicts, duplicate or unknown members, two entries of one spec and attempt; and what a newer version wrote with SF9030. Thread-safe.
/// </summary>
public static partial class LockReader
{
    /// <summary>Reads a lock.</summary>
    /// <param name="path">The file, as findings show it.</param>
    /// <param name="text">Its text.</param>
    public static LockReading Read(string path, string text)
    {
        var lines = LineEndings.Normalize(text).TrimEnd('\n').Split('\n');
        if (VersionMember().Match(lines[0]) is { Success: true } opening && int.Parse(opening.Groups[1].Value, CultureInfo.InvariantCulture) is var version && version > GenerationLock.Version)
            return new(null, [Rules.NewerFormat.At(new SourceLocation(path, 1, 1), $"The lock has format {version}, and this version reads formats up to {GenerationLock.Version}.")]);
        if (lines[0] != GenerationLock.OpeningLine)
            return new(null, [At(1, $"The file does not begin with {GenerationLock.OpeningLine}")]);

        var findings = new List<Finding>();
        var entries = new Dictionary<(string SpecId, int Attempt), (LockEntry Entry, int Line)>();
        for (var i = 1; i < lines.Length - 1; i++) ReadLine(lines[i], i + 1);
        if (lines.Length < 2 || lines[^1] != GenerationLock.ClosingLine)
            findings.Add(At(lines.Length, $"The file does not end with {GenerationLock.ClosingLine}, so a part of it is missing."));
        if (findings.Count > 0) return new LockReading(null, findings);

        var answers = entries.Values.Select(read => read.Entry).GroupBy(entry => entry.SpecId, StringComparer.Ordinal)
            .Aggregate(GenerationLock.Empty, (answers, spec) => answers.With(spec.Key, spec));
        return new LockReading(answers, []);

        Finding At(int line, string what, string? fix = null) => Rules.LockFormat.At(new SourceLocation(path, line, 1), what, fix);

        void ReadLine(string line, int number)
        {
            if (ConflictMarker().IsMatch(line))
                findings.Add(At(number, "The lock holds an unresolved merge conflict.", "Keep the lines of both sides, and remove the markers."));
            else if (!line.EndsWith(','))
                findings.Add(At(number, "The line does not end with a comma."));
            else if (!LockLine.TryRead(line[..^1], out var entry, out var defect))
                findings.Add(At(number, defect));
            else if (!entries.TryAdd((entry.SpecId, entry.Attempt), (entry, number)))
                findings.Add(At(number, $"Line {entries[(entry.SpecId, entry.Attempt)].Line} already holds attempt {entry.Attempt} of {entry.SpecId}.", "Remove one of the two lines.") with { SpecId = entry.SpecId });
        }
    }

    // Whatever else a newer format has, its version comes first.
    [GeneratedRegex(@"^\{""version"":([0-9]{1,9})[,}]", RegexOptions.CultureInvariant)]
    private static partial Regex VersionMember();

    // Git's markers are seven characters at the start of a line.
    [GeneratedRegex(@"^(<{7}|={7}|>{7}|\|{7})", RegexOptions.CultureInvariant)]
    private static partial Regex ConflictMarker();
}

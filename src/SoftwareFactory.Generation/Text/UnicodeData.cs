using System.Globalization;

namespace SoftwareFactory.Generation.Text;

/// <summary>What normalization needs of the Unicode Character Database, read from <c>Decompositions.txt</c>, which documents its own format. Immutable.</summary>
internal sealed class UnicodeData
{
    private static readonly Lazy<UnicodeData> Loaded = new(Load);

    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<int, byte> _classes = [];

    // Code points that can stand in a text that is not in form C: the others need no second look.
    private readonly HashSet<int> _suspects = [];

    internal static UnicodeData Instance => Loaded.Value;

    /// <summary>One step of the canonical decomposition, or null.</summary>
    internal int[]? Decomposition(int codePoint) => _decompositions.GetValueOrDefault(codePoint);

    /// <summary>The primary composite of two code points, or null.</summary>
    internal int? Composition(int first, int second) => _compositions.TryGetValue((first, second), out var composed) ? composed : null;

    /// <summary>The canonical combining class, 0 to 254.</summary>
    internal byte ClassOf(int codePoint) => _classes.GetValueOrDefault(codePoint);

    /// <summary>False when the code point never changes and never moves.</summary>
    internal bool IsSuspect(int codePoint) => _suspects.Contains(codePoint);

    private static UnicodeData Load()
    {
        using var stream = typeof(UnicodeData).Assembly.GetManifestResourceStream("Decompositions.txt")!;
        using var reader = new StreamReader(stream);
        var data = new UnicodeData();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] == '#') continue;
            var mark = line.IndexOfAny(['=', '>', ':']);
            if (line[mark] == ':') data.AddClass(line[..mark], byte.Parse(line.AsSpan(mark + 1), CultureInfo.InvariantCulture));
            else data.AddDecomposition(CodePoint(line[..mark]), [.. line[(mark + 1)..].Split(' ').Select(CodePoint)], composes: line[mark] == '=');
        }

        return data;
    }

    private void AddDecomposition(int codePoint, int[] decomposition, bool composes)
    {
        _decompositions.Add(codePoint, decomposition);
        if (composes)
        {
            _compositions.Add((decomposition[0], decomposition[1]), codePoint);
            _suspects.Add(decomposition[1]);
        }
        else
        {
            _suspects.Add(codePoint);
        }
    }

    private void AddClass(string range, byte combiningClass)
    {
        var ends = range.Split('-');
        for (var codePoint = CodePoint(ends[0]); codePoint <= CodePoint(ends[^1]); codePoint++)
        {
            _classes.Add(codePoint, combiningClass);
            _suspects.Add(codePoint);
        }
    }

    private static int CodePoint(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

using SoftwareFactory.Projects;

namespace SoftwareFactory.Tracing;

/// <summary>The C# files of a repository's tree, with an index of their words: what declares a name has the word in it, and the rest is never parsed. Not thread-safe.</summary>
internal sealed class SourceFiles(Repository repository)
{
    private Dictionary<string, List<SourceFile>>? _words;
    private IReadOnlyList<SourceFile>? _all;

    internal IReadOnlyList<SourceFile> All => _all ??=
        [.. TreeFolders.Of(repository.Root).SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs")).Order(StringComparer.Ordinal).Select(path => new SourceFile(repository.Display(path), Repository.ReadText(path)))];

    /// <summary>The files in which a word stands.</summary>
    internal IReadOnlyList<SourceFile> Mentioning(string word) => (_words ??= Words()).TryGetValue(word, out var files) ? files : [];

    internal SourceFile? Named(string path) => All.FirstOrDefault(file => file.Path == path);

    private Dictionary<string, List<SourceFile>> Words()
    {
        var words = new Dictionary<string, List<SourceFile>>(StringComparer.Ordinal);
        foreach (var file in All)
            foreach (var word in WordsOf(file.Text))
            {
                if (!words.TryGetValue(word, out var files)) words[word] = files = [];
                files.Add(file);
            }

        return words;
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end > start) words.Add(text[start..end]);
            start = end + 1;
        }

        return words;
    }
}

using System.Buffers;

namespace SoftwareFactory.Generation.Secrets;

/// <summary>
/// Finds credentials, private keys and personal paths in texts that leave the house or are kept. Takes time linear in the text. What is only called a secret
/// must also look like one: its characters carry 3.5 bits and more (Shannon's entropy). Thread-safe.
/// </summary>
/// <param name="allow">Texts that are none, whole or in part.</param>
public sealed class SecretScanner(IReadOnlyList<string> allow)
{
    // Paths that name nobody.
    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase) { "user", "username", "name", "you", "me", "runner", "vscode", "public", "default", "shared", "app", "ubuntu", "someone", "example" };

    private static readonly Lazy<SearchValues<string>> Keywords = new(() => SearchValues.Create([.. SecretRules.All.SelectMany(rule => rule.Keywords).Where(word => word.Length > 1)], StringComparison.OrdinalIgnoreCase));

    private static readonly string Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The first one in the text; null when there is none.</summary>
    public Secret? FindFirst(string text)
    {
        if (Home.Length > 6 && text.IndexOf(Home, StringComparison.Ordinal) is var home and >= 0) return new Secret("a path below a person's home folder", LineAt(text, home));
        if (text.AsSpan().IndexOfAny(Keywords.Value) < 0) return null;

        foreach (var rule in SecretRules.All.Where(rule => rule.Keywords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            for (var match = rule.Pattern.Value.Match(text); match.Success; match = match.NextMatch())
            {
                var secret = match.Groups["secret"] is { Success: true } named ? named : match;
                if (rule.LooksLikeOne(secret.Value) && !Nobody.Contains(secret.Value) && !IsAllowed(text, secret.Index, secret.Length))
                    return new Secret(rule.What, LineAt(text, secret.Index));
            }
        }

        return null;
    }

    private bool IsAllowed(string text, int start, int length)
    {
        foreach (var allowed in allow.Where(allowed => allowed.Length > 0))
        {
            var first = text.IndexOf(allowed, Math.Max(0, start - allowed.Length + 1), StringComparison.Ordinal);
            if (first >= 0 && first < start + length) return true;
        }

        return false;
    }

    private static int LineAt(string text, int offset) => text.AsSpan(0, offset).Count('\n') + 1;
}

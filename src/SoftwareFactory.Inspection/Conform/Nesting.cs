namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// How deep the brackets of an answer nest, in one pass and without a lexer: brackets in strings and comments count too. An angle
/// bracket counts while it can still open a type argument list. This is the polite limit, for answers that are merely tangled;
/// against hostile ones <see cref="DeepStack"/> and the depth of the tree stand behind it.
/// </summary>
internal static class Nesting
{
    /// <summary>The offset at which <paramref name="limit"/> is exceeded, or null.</summary>
    internal static int? Exceeds(string text, int limit)
    {
        var open = new char[limit];
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '(' or '[' or '{':
                case '<' when MayOpenTypeArguments(text, i):
                    if (depth == limit)
                        return i;
                    open[depth++] = c;
                    break;
                case ')' or ']' or '}':
                    depth = Close(open, depth, c);
                    break;
                case '>' when depth > 0 && open[depth - 1] == '<' && (i == 0 || text[i - 1] is not ('=' or '-')):
                    depth--;
                    break;
                case ';' or '&' or '|':
                    depth = DropAngles(open, depth);
                    break;
            }
        }

        return null;
    }

    // A closing bracket ends everything opened since its own opening one; without one it closes nothing.
    private static int Close(char[] open, int depth, char closing)
    {
        var opening = closing switch { ')' => '(', ']' => '[', _ => '{' };
        var match = open.AsSpan(0, depth).LastIndexOf(opening);
        return match < 0 ? depth : match;
    }

    private static int DropAngles(char[] open, int depth)
    {
        while (depth > 0 && open[depth - 1] == '<')
            depth--;

        return depth;
    }

    private static bool MayOpenTypeArguments(string text, int i)
    {
        var before = i;
        while (before > 0 && char.IsWhiteSpace(text[before - 1]))
            before--;
        var after = i + 1;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
            after++;

        return before > 0 && (char.IsLetterOrDigit(text[before - 1]) || text[before - 1] is '_' or '*' or '/')
            && after < text.Length && (char.IsLetter(text[after]) || text[after] is '_' or '@' or '(' or '[' or '/');
    }
}

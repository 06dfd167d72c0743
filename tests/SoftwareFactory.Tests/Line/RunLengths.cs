namespace SoftwareFactory.Tests.Line;

/// <summary>A method that is long enough to be a duplicate: text with each run of one sign written as sign and number.</summary>
internal static class RunLengths
{
    /// <param name="head">Its declaration up to the parameters.</param>
    internal static string As(string head) => $$"""
            {{head}}(string text)
            {
                var packed = new System.Text.StringBuilder();
                for (var i = 0; i < text.Length;)
                {
                    var end = i;
                    while (end < text.Length && text[end] == text[i]) end++;
                    packed.Append(text[i]).Append(end - i);
                    i = end;
                }

                return packed.ToString();
            }
        """;
}

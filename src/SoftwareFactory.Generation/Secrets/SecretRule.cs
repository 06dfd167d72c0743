using System.Text.RegularExpressions;

namespace SoftwareFactory.Generation.Secrets;

/// <summary>One class of secrets.</summary>
/// <param name="What">What it is, with its article.</param>
/// <param name="Keywords">Texts of which one is in every such secret or beside it, whatever the case: without one, the pattern is not tried.</param>
/// <param name="Pattern">Matched in linear time. A group <c>secret</c> is the secret itself; without one, the whole match.</param>
/// <param name="LeastEntropy">Bits a character that the secret must have; 0 for what has a form of its own.</param>
internal sealed record SecretRule(string What, string[] Keywords, Lazy<Regex> Pattern, double LeastEntropy = 0)
{
    /// <summary>
    /// Whether a match of the pattern looks like a secret. <c>password: request.Credentials.Password</c> is code that has no secret in it: what is only called one
    /// must carry enough bits, and mix letters and digits.
    /// </summary>
    internal bool LooksLikeOne(string match) => LeastEntropy <= 0 || (Entropy(match) >= LeastEntropy && match.Any(c => c is >= '0' and <= '9'));

    /// <summary>Bits a character, 0 to 8 (Shannon, 1948), of the text's own letters.</summary>
    internal static double Entropy(string text) =>
        text.GroupBy(c => c).Select(group => group.Count() / (double)text.Length).Sum(share => -share * Math.Log(share, 2));
}

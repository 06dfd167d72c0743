using System.Text.RegularExpressions;

namespace SoftwareFactory.Generation.Secrets;

/// <summary>One class of secrets.</summary>
/// <param name="What">What it is, with its article.</param>
/// <param name="Keywords">Texts of which one is in every such secret or beside it, whatever the case: without one, the pattern is not tried.</param>
/// <param name="Pattern">Matched in linear time. A group <c>secret</c> is the secret itself; without one, the whole match.</param>
/// <param name="LeastEntropy">Bits a character that the secret must have; 0 for what has a form of its own.</param>
internal sealed record SecretRule(string What, string[] Keywords, Lazy<Regex> Pattern, double LeastEntropy = 0);

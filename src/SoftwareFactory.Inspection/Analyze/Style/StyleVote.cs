using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>One place where code could be written in more than one way.</summary>
/// <param name="Convention">What there is to choose.</param>
/// <param name="Choice">How it is written there.</param>
/// <param name="Place">All of the text that makes the choice.</param>
internal readonly record struct StyleVote(string Convention, string Choice, TextSpan Place);

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Analyzers.Tests;

/// <summary>Runs one analyzer on a sample in which <c>[|…|]</c> marks every place that it must report; nothing marked, nothing reported.</summary>
internal static class Verify<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    internal static void Reports(string marked, params AdditionalText[] files)
    {
        var code = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var compilation = Compilations.Of(code);
        var tree = compilation.SyntaxTrees[0];
        var offset = tree.ToString().IndexOf(code, StringComparison.Ordinal);
        var expected = Marks(marked).Select(span => tree.ToString().Substring(offset + span.Start, span.Length)).ToList();
        var found = compilation
            .WithAnalyzers([new TAnalyzer()], new AnalyzerOptions([.. files]))
            .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        var offsets = Marks(marked).Select(span => new TextSpan(offset + span.Start, span.Length)).ToList();

        Assert.That(found.Where(diagnostic => diagnostic.Id == "AD0001"), Is.Empty);
        Assert.That(found.Select(diagnostic => tree.GetText().ToString(diagnostic.Location.SourceSpan)), Is.EqualTo(expected), string.Join('\n', found));
        Assert.That(found.Select(diagnostic => diagnostic.Location.SourceSpan), Is.EqualTo(offsets));
        Assert.That(found.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)), Has.None.Contains("{"), "A message has an argument that is not given.");
    }

    private static ImmutableArray<TextSpan> Marks(string marked)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = marked.IndexOf("[|", StringComparison.Ordinal); at >= 0; at = marked.IndexOf("[|", at + 1, StringComparison.Ordinal))
        {
            var end = marked.IndexOf("|]", at, StringComparison.Ordinal);
            spans.Add(TextSpan.FromBounds(at - (spans.Count * 4), end - 2 - (spans.Count * 4)));
        }

        return spans.ToImmutable();
    }

}

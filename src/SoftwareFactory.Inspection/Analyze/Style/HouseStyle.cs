using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>
/// The project's own conventions, counted in what people wrote: not in outputs of parts, nor in files of generators, nor below <c>obj/</c>. Reads the trees that
/// the one compilation parsed, concurrently. Immutable; the same sources give the same digest on every machine.
/// </summary>
public sealed partial class HouseStyle
{
    private HouseStyle(int files, IReadOnlyList<HouseConvention> conventions, Digest digest)
    {
        Files = files;
        Conventions = conventions;
        Digest = digest;
    }

    /// <summary>How it was counted; digests of two versions cannot be compared.</summary>
    public static int Version => StyleBallot.Version;

    /// <summary>How many files were read.</summary>
    public int Files { get; }

    /// <summary>By name, those of tests last.</summary>
    public IReadOnlyList<HouseConvention> Conventions { get; }

    /// <summary>SHA-256 of all counts.</summary>
    public Digest Digest { get; }

    /// <summary>Counts.</summary>
    /// <param name="project">The project; its parts' outputs are no sources of it.</param>
    public static HouseStyle Of(ProjectCompilation project)
    {
        SyntaxTree[] sources = [.. project.Sources.Where(tree => IsByHand(tree, project.Folder))];
        var ballots = ProjectCompilation.Concurrently(sources, tree => (Tests: StyleBallot.IsOfTests(tree), Votes: StyleBallot.Of(tree)));
        var counts = new SortedDictionary<(bool Tests, string Name), SortedDictionary<string, int>>();
        foreach (var (tests, votes) in ballots)
            foreach (var vote in votes)
            {
                if (!counts.TryGetValue((tests, vote.Convention), out var choices)) counts.Add((tests, vote.Convention), choices = new(StringComparer.Ordinal));
                choices[vote.Choice] = choices.GetValueOrDefault(vote.Choice) + 1;
            }

        var lines = counts.SelectMany(count => count.Value.Select(choice => string.Create(CultureInfo.InvariantCulture, $"{count.Key.Tests}\t{count.Key.Name}\t{choice.Key}\t{choice.Value}")));
        return new HouseStyle(
            sources.Length,
            [.. counts.Select(count => (count.Key, Most: count.Value.MaxBy(choice => choice.Value), Total: count.Value.Values.Sum())).Select(count => new HouseConvention(count.Key.Tests, count.Key.Name, count.Most.Key, count.Most.Value, count.Total))],
            Digest.OfText($"{Version}\n{string.Join('\n', lines)}"));
    }

    private static bool IsByHand(SyntaxTree tree, string folder)
    {
        var path = Path.GetRelativePath(folder, tree.FilePath).Replace('\\', '/');
        return !path.StartsWith("obj/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !GeneratedName().IsMatch(path)
            && tree.GetRoot().GetLeadingTrivia().Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia).All(comment => !GeneratedComment().IsMatch(comment.ToString()));
    }

    [GeneratedRegex(@"\.(?:g|g\.i|designer|generated)\.cs\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GeneratedName();

    // The second form is the header of a part's output.
    [GeneratedRegex(@"<auto-?generated|^// \S+ SF(?:-[0-9A-HJKMNP-TV-Z]{5}){4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GeneratedComment();
}

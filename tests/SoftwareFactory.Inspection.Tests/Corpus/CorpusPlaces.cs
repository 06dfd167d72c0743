using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Analyze;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Conform;

namespace SoftwareFactory.Inspection.Tests.Corpus;

/// <summary>The templates of <c>Places.txt</c> with answers in their slots. Answers to several slots have <c> ¦ </c> between them.</summary>
internal static class CorpusPlaces
{
    private const string Heading = "=== ";
    private static readonly Dictionary<string, string> Places = Read();

    internal static TestPart Of(string place, string answer) => new(Places[place])
    {
        Answers = TestPart.SlotNames(Places[place]).Zip(answer.Split(" ¦ ")).ToDictionary(pair => pair.First, pair => pair.Second),
        ProjectSource = place is "shared" or "extension" or "class" ? Places["neighbours"] : null,
    };

    /// <summary>Conform, then Compile, then Analyze: the findings of the first gate that stops it.</summary>
    internal static IReadOnlyList<Finding> Inspect(TestPart part)
    {
        var project = SharedProjects.With(part.ProjectSource);
        PartContent content = part;
        var conform = new ConformGate(project).Inspect(content);
        if (conform.Any(finding => finding.Stops)) return [.. conform.Where(finding => finding.Stops)];

        var folder = Directory.CreateTempSubdirectory("corpus-");
        try
        {
            var compiled = new CompileGate(project).Compile([content], new HashSet<string>(), project.Folder, folder.FullName, [Path.Combine(AppContext.BaseDirectory, "nunit.framework.dll")], CancellationToken.None);
            if (compiled.Compilation is null) return [.. compiled.Findings.Where(finding => finding.Stops)];
            return [.. new AnalyzeGate(project).Analyze(compiled.Compilation, CancellationToken.None).Findings.Where(finding => finding.Stops)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(CorpusPlaces).Assembly.GetManifestResourceStream("Places.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split($"\n{Heading}").Skip(1)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(section => section[0], section => section[1], StringComparer.Ordinal);
    }
}

using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Specs.Lint;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Files;

namespace SoftwareFactory.Starting;

/// <summary>A first spec that passes the line as it is, with an answer that was written by hand: so that the first run needs no model.</summary>
internal static class StarterSpec
{
    internal const string Id = "file-size";

    internal const string Spec = "specs/file-size.spec.md";

    internal const string Answer = "answers/file-size.yaml";

    private const string Modern = """
                  ArgumentOutOfRangeException.ThrowIfNegative(bytes);
                  return bytes < 1024
                      ? bytes.ToString("0 'B'", CultureInfo.InvariantCulture)
                      : (bytes / 1024m).ToString("0.0 'KiB'", CultureInfo.InvariantCulture);
        """;

    private const string Old = """
                  return bytes < 0
                      ? throw new ArgumentOutOfRangeException(nameof(bytes))
                      : bytes < 1024
                          ? bytes.ToString("0 'B'", CultureInfo.InvariantCulture)
                          : (bytes / 1024m).ToString("0.0 'KiB'", CultureInfo.InvariantCulture);
        """;

    // Analyzers want the shorter of the two where there is it. No house has a style for what is not there: an if would need one for its braces, and texts of parts are joined in several ways.
    private static string AnswerText(StartingPoint start) => $"""
        summary: Writes numbers of bytes as people read them.
        body: |2-
        {(start.TargetFrameworks.Count > 0 && start.TargetFrameworks.All(IsModern) ? Modern : Old)}
        helpers: ""

        """.ReplaceLineEndings("\n");

    /// <summary>Whether the runtime that runs examples runs what is compiled for a framework.</summary>
    internal static bool IsModern(string framework) => framework.StartsWith("net", StringComparison.Ordinal) && Version.TryParse(framework[3..].Split('-')[0], out var version) && version.Major >= 8;

    /// <summary>Writes spec and answer where the project has no spec yet.</summary>
    /// <returns>The files written, relative to the project's folder.</returns>
    internal static IReadOnlyList<string> Write(StartingPoint start, string folder, string owner)
    {
        if (HasSpecs(folder) || File.Exists(Path.Combine(folder, "FileSize.cs")) || File.Exists(Path.Combine(folder, Answer))) return [];
        AtomicFile.Write(Path.Combine(folder, Spec), Text(start, OwnerOf(start, owner)));
        AtomicFile.Write(Path.Combine(folder, Answer), AnswerText(start));
        return [Spec, Answer];
    }

    private static bool HasSpecs(string folder) =>
        Directory.Exists(Path.Combine(folder, "specs")) && Directory.EnumerateFiles(Path.Combine(folder, "specs"), "*.spec.md", SearchOption.AllDirectories).Any();

    // The likeliest whom the lint takes for somebody.
    private static string OwnerOf(StartingPoint start, string otherwise) => start.Owners.FirstOrDefault(owner =>
        SpecReader.Read(Spec, Text(start, owner)) is { Findings.Count: 0, Spec: { } spec } && !SpecLint.Check(spec, []).Any(finding => finding.Rule == Rules.OwnerPlaceholder)) ?? otherwise;

    /// <summary>Where the starter's type stands; a project without a root namespace gives its name.</summary>
    internal static string NamespaceOf(StartingPoint start) =>
        TemplateContext.NamespaceOf(start.RootNamespace.Length > 0 ? start.RootNamespace : Path.GetFileNameWithoutExtension(start.ProjectFile));

    private static string Text(StartingPoint start, string owner) => $"""
        ---
        id: {Id}
        template: function
        owner: {owner}
        why: Sizes are shown in bytes today, and nobody reads ten digits at a glance.
        model: sample:handwritten
        with:
          namespace: {NamespaceOf(start)}
          type: FileSize
          signature: public static string Of(long bytes)
          usings: {(start.HasImplicitUsings ? "System.Globalization" : "[System, System.Globalization]")}
        ---
        # A number of bytes as people read it

        The first spec of this project, to be changed into one that is needed. Its answer stands in `{Answer}`; without the key
        `model` the model that is configured answers.

        ## Rules
        - R1: Fewer than 1024 bytes are their number and " B".
        - R2: 1024 bytes or more are their number divided by 1024, with one decimal place, half away from zero, and " KiB".
        - R3: A negative number throws ArgumentOutOfRangeException.

        ## Examples
        | bytes | result | rule |
        |---|---|---|
        | 0 | "0 B" | R1 |
        | 1023 | "1023 B" | R1 |
        | 1024 | "1.0 KiB" | R2 |
        | 1536 | "1.5 KiB" | R2 |
        | -1 | throws ArgumentOutOfRangeException | R3 |

        """.ReplaceLineEndings("\n");
}

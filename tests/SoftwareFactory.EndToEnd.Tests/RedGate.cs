namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A repository like those of the gallery, made for a test: one spec, and one defect that one gate must stop.</summary>
/// <param name="Name">Its folder's name.</param>
/// <param name="Stage">Where the line must stop.</param>
/// <param name="Rule">By which rule.</param>
internal sealed record RedGate(string Name, string Stage, string Rule)
{
    /// <summary>The answer's statements.</summary>
    internal string Body { get; init; } = "return quantity * 2;";

    /// <summary>The answer's further members.</summary>
    internal string Helpers { get; init; } = "";

    /// <summary>More rules of the spec.</summary>
    internal string Rules { get; init; } = "";

    /// <summary>The repository's <c>factory.yaml</c>.</summary>
    internal string Configuration { get; init; } = "";

    /// <summary>Other files by their path.</summary>
    internal IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    internal void Write(string folder)
    {
        Put("factory.yaml", $"rework:\n  max: 0\n{Configuration}");
        Put($"{Name}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <FactoryMode>refresh</FactoryMode>\n    <FactoryModel>sample:handwritten</FactoryModel>\n  </PropertyGroup>\n</Project>\n");
        Put("specs/twice.spec.md", $"""
            ---
            id: twice
            template: function
            owner: stock-team
            why: Pairs are billed by the piece; two wrong invoices a week.
            with:
              namespace: Gallery
              type: Twice
              signature: public static int Of(int quantity)
            ---
            # The pieces of a number of pairs

            ## Rules
            - R1: The result is the quantity times 2.
            {Rules}
            ## Examples
            | quantity | result | rule |
            |---|---|---|
            | 3 | 6 | R1 |

            """);
        Put("answers/twice.yaml", $"summary: Pieces.\nbody: |2-\n{Indented(Body)}\nhelpers: {(Helpers.Length == 0 ? "''" : $"|2-\n{Indented(Helpers)}")}\n");
        foreach (var (path, text) in Files) Put(path, text);

        void Put(string path, string text)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => $"  {line}"));
}

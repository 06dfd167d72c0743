using Cake.Core;

namespace Build.Benchmarks;

/// <summary>A solution below <c>artifacts/bench</c> of twenty class libraries, each on the one before; with the package all have it, and three have specs.</summary>
internal sealed class BenchSolution(BuildContext context, string name, bool withPackage)
{
    private const int Projects = 20;
    private const int WithSpecs = 3;

    internal string Root { get; } = context.PathTo($"artifacts/bench/{name}");

    /// <summary>Writes and builds it, until there is nothing left to do.</summary>
    internal void Make()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
        var package = withPackage ? "<ItemGroup><PackageReference Include=\"SoftwareFactory.MSBuild\" Version=\"$(SoftwareFactoryVersion)\" PrivateAssets=\"all\" /></ItemGroup>" : "";
        Write("Directory.Build.props", $"<Project><Import Project=\"{context.PathTo("samples/Directory.Build.props")}\" />{package}</Project>\n");
        Write("Directory.Build.targets", "<Project />\n");
        Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally></PropertyGroup></Project>\n");
        Write(".editorconfig", "root = true\n");
        Write("factory.yaml", BenchRepository.Configuration);
        for (var i = 1; i <= Projects; i++)
            WriteProject(i);
        Write("All.slnx", $"<Solution>{string.Concat(Enumerable.Range(1, Projects).Select(i => $"<Project Path=\"P{i:00}/P{i:00}.csproj\" />"))}</Solution>\n");

        for (var i = 1; withPackage && i <= WithSpecs; i++)
        {
            Must("msbuild", System.IO.Path.Combine(Root, $"P{i:00}"), "-nologo", "-v:q", "-restore", "-t:_FactoryRecord", "-p:FactoryModel=sample:handwritten");
            Must("msbuild", System.IO.Path.Combine(Root, $"P{i:00}"), "-nologo", "-v:q", "-t:Factory");
        }

        Must("build", System.IO.Path.Combine(Root, "All.slnx"), "-nologo", "-v:q", "-tl:off");
        Must("build", System.IO.Path.Combine(Root, "All.slnx"), "--no-restore", "-nologo", "-v:q", "-tl:off");
    }

    private void Must(params IEnumerable<string> arguments)
    {
        if (context.Dotnet(arguments) != 0)
            throw new CakeException($"{string.Join(' ', arguments)} failed: see the errors above.");
    }

    private void WriteProject(int i)
    {
        var before = i > 1 ? $"<ItemGroup><ProjectReference Include=\"../P{i - 1:00}/P{i - 1:00}.csproj\" /></ItemGroup>" : "";
        Write($"P{i:00}/P{i:00}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>{before}</Project>\n");
        for (var c = 0; c < 20; c++)
            Write($"P{i:00}/Class{c:00}.cs", $"namespace P{i:00};\n\npublic static class Class{c:00}\n{{\n    public static int Of(int a) => a + {c};\n}}\n");
        if (i > WithSpecs)
            return;

        // The same sources with and without: a released part is plain source.
        Write($"P{i:00}/specs/pieces-{i}.spec.md", $"""
            ---
            id: pieces-{i}
            template: function
            owner: bench
            why: Builds are measured with it, and what is not measured gets slow.
            with:
              namespace: P{i:00}
              type: Pieces
              signature: public static int Of(int quantity)
            ---
            # Pieces of a number of packs, number {i}

            ## Rules
            - R1: The number of pieces of pack {i} is the quantity times {i + 1}.

            ## Examples
            | quantity | result | rule |
            |---|---|---|
            | 3 | {3 * (i + 1)} | R1 |
            | 0 | 0 | R1 |

            """);
        Write($"P{i:00}/answers/pieces-{i}.yaml", $"summary: Pieces.\nbody: |2-\n          return quantity * {i + 1};\nhelpers: \"\"\n");
        if (!withPackage)
            Write($"P{i:00}/Pieces.cs", $"namespace P{i:00};\n\npublic static class Pieces\n{{\n    public static int Of(int quantity)\n    {{\n        return quantity * {i + 1};\n    }}\n}}\n");
    }

    private void Write(string relative, string text)
    {
        var path = System.IO.Path.Combine(Root, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }
}

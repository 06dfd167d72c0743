namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A repository that a test writes itself, with the packed packages as a feed; deleted at the end.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private readonly DirectoryInfo _outer = Directory.CreateTempSubdirectory("factory-");

    internal TemporaryRepository(string name)
    {
        Root = Path.Combine(_outer.FullName, name);
        Packages = Path.Combine(PackedFactory.Root, "artifacts", "packages");
        Write("factory.yaml", "");
        AddToProps("");
    }

    internal string Root { get; }

    /// <summary>The folder that the packages were packed into.</summary>
    internal string Packages { get; }

    /// <summary>Where the package SoftwareFactory.MSBuild was restored to.</summary>
    internal string PackageFolder => MSBuild("App", "-getProperty:PkgSoftwareFactory_MSBuild") is var asked && Directory.Exists(asked.Output.Trim())
        ? asked.Output.Trim()
        : throw new InvalidOperationException(asked.Output);

    internal string PathTo(string relative) => Path.Combine(Root, relative);

    internal void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(relative))!);
        File.WriteAllText(PathTo(relative), text);
    }

    /// <summary>Writes Directory.Build.props: the feed, its packages' version, and more.</summary>
    internal void AddToProps(string more) => Write("Directory.Build.props", $"""
        <Project>
          <Import Project="{Path.Combine(Packages, "version.props")}" />
          <PropertyGroup><RestoreAdditionalProjectSources>{Packages}</RestoreAdditionalProjectSources></PropertyGroup>
          {more}
        </Project>
        """);

    /// <summary>Writes the tool into the repository's tool manifest, and names the feed that it comes from.</summary>
    internal void WriteToolManifest()
    {
        var version = Path.GetFileName(Directory.EnumerateFiles(Packages, "SoftwareFactory.Tool.*.nupkg").Single())["SoftwareFactory.Tool.".Length..^".nupkg".Length];
        Write(".config/dotnet-tools.json", $$"""{ "version": 1, "isRoot": true, "tools": { "softwarefactory.tool": { "version": "{{version}}", "commands": ["factory"] } } }""");
        Write("nuget.config", $"""<configuration><packageSources><add key="packed" value="{Packages}" /></packageSources></configuration>""");
    }

    /// <summary>A spec with its handwritten answer: twice a quantity.</summary>
    internal void WritePart(string project, string id)
    {
        var type = string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Write($"{project}/specs/{id}.spec.md", $"""
            ---
            id: {id}
            template: function
            owner: stock-team
            why: Pairs are sold singly and billed by the piece; two wrong invoices a week.
            with:
              namespace: {(project == "Lib" ? "Shop" : project)}
              type: {type}
              signature: public static int Of(int quantity)
            ---
            # Pieces of a number of pairs

            ## Rules
            - R1: The number of pieces is the quantity times 2.

            ## Examples
            | quantity | result | rule |
            |---|---|---|
            | 3 | 6 | R1 |
            | 0 | 0 | R1 |
            | -2 | -4 | R1 |

            """);
        Write($"{project}/answers/{id}.yaml", "summary: Pieces.\nbody: |2-\n          return quantity * 2;\nhelpers: \"\"\n");
    }

    internal Command MSBuild(string project, params string[] arguments) => Command.Run("dotnet", Root, ["msbuild", project, "-nologo", "-tl:off", "-v:m", .. arguments]);

    internal void Must(string project, params string[] arguments)
    {
        var command = MSBuild(project, arguments);
        Assert.That(command.ExitCode, Is.Zero, command.Output);
    }

    public void Dispose() => _outer.Delete(recursive: true);
}

using System.IO.Compression;
using System.Text.RegularExpressions;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Cake builds as other people have them, with the packed packages, on a copy of the samples: docs/cake.md, step by step.</summary>
public sealed class CakeBuilds : IDisposable
{
    private const string Placeholder = "Cake.Frosting";

    private SampleCopy _copy = null!;
    private string _version = null!;

    [OneTimeSetUp]
    public void WriteTheBuilds()
    {
        _copy = new SampleCopy();
        _version = Regex.Match(File.ReadAllText(Path.Combine(_copy.Root, "artifacts", "packages", "version.props")), "<SoftwareFactoryVersion>(.*)<").Groups[1].Value;
        Write("nuget.config", "<configuration><packageSources><add key=\"packed\" value=\"artifacts/packages\" /></packageSources></configuration>");
        Write(".config/dotnet-tools.json", $$"""{ "version": 1, "isRoot": true, "tools": { "cake.tool": { "version": "7.0.0", "commands": ["dotnet-cake"] }, "softwarefactory.tool": { "version": "{{_version}}", "commands": ["factory"] } } }""");
        Write("build.cake", Guide("csharp", "build.cake"));
        Must("tool", "restore");
    }

    public void Dispose() => _copy?.Dispose();

    [Test]
    public void OfTwoLinesHaveTheLineAndItsStages()
    {
        Assert.That(File.ReadAllLines(Path.Combine(_copy.Root, "build.cake")), Has.Length.EqualTo(2));
        var tree = Must("cake", "--tree");
        var described = Must("cake", "--description");
        foreach (var target in (string[])["Factory", "Factory-Intake", "Factory-Release", "Factory-Verify", "Factory-Trace"])
        {
            Assert.That(tree, Does.Match($"(?m)^{target}\\s*$"));
            Assert.That(described, Does.Match($"(?m)^ *{target} +\\S"));
        }

        if (Directory.Exists(_copy.PathTo("obj/factory"))) Directory.Delete(_copy.PathTo("obj/factory"), recursive: true);
        Assert.That(Must("cake", "--target=Factory-Release", "--dryrun"), Does.Contain("Factory-Release"));
        Assert.That(Directory.Exists(_copy.PathTo("obj/factory")), Is.False, "a dry run makes nothing");

        Must("cake", "--target=Factory-Intake", "--exclusive", "--project=samples/Shop");
        Assert.That((File.Exists(_copy.PathTo("obj/factory/Debug/net10.0/Intake.stamp")), File.Exists(_copy.PathTo("obj/factory/Debug/net10.0/Generate.stamp"))), Is.EqualTo((true, false)));
    }

    [Test]
    public void GiveTheManifestThatMSBuildGives()
    {
        var frosting = WriteFrostingBuild();

        var build = _copy.ManifestThrough(_copy.Root, "build", _copy.Shop, "-t:Factory", "-nologo", "-tl:off", "-v:m");
        var script = _copy.ManifestThrough(_copy.Root, "cake", "--target=Factory", "--project=samples/Shop");
        var host = _copy.ManifestThrough(_copy.Root, "run", "--project", frosting, "--", "--target=Factory", "--project=samples/Shop");

        Assert.That(script, Is.EqualTo(build));
        Assert.That(host, Is.EqualTo(build));
        Assert.That(Must("run", "--no-build", "--project", frosting, "--", "--tree"), Does.Match("(?m)^Factory-Compile\\s*$"));
    }

    [Test]
    public void CallTheAliasesOfTheAddin()
    {
        Write("alias.cake", Guide("csharp", "alias.cake"));

        var output = Must("cake", "alias.cake");

        Assert.That(output, Does.Contain("pricing.tier-price"), "what the tool of the manifest says");
    }

    /// <summary>The project of the guide. Cake.Frosting itself cannot be restored everywhere: a package without content stands for its id, and the stand-in of this repository for its assembly.</summary>
    private string WriteFrostingBuild()
    {
        Write("frosting/Frosting.csproj", Guide("xml", "Frosting.csproj").Replace("</Project>", $"""
              <ItemGroup>
                <Reference Include="{Path.Combine(PackedFactory.Root, "build", "bin", "Debug", "net10.0")}/Cake.*.dll" />
                <Reference Include="{Path.Combine(PackedFactory.Root, "build", "bin", "Debug", "net10.0")}/Spectre.*.dll" />
                <Reference Include="{Path.Combine(PackedFactory.Root, "build", "bin", "Debug", "net10.0")}/Microsoft.Extensions.*.dll" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));
        Write("frosting/Program.cs", Guide("csharp", "Program.cs"));
        using var package = ZipFile.Open(Path.Combine(_copy.Root, "artifacts", "packages", $"{Placeholder}.7.0.0.nupkg"), ZipArchiveMode.Create);
        using var nuspec = new StreamWriter(package.CreateEntry($"{Placeholder}.nuspec").Open());
        nuspec.Write($"""<?xml version="1.0"?><package><metadata><id>{Placeholder}</id><version>7.0.0</version><authors>test</authors><description>Holds an id.</description></metadata></package>""");
        return "frosting/Frosting.csproj";
    }

    private string Guide(string language, string title)
    {
        var page = File.ReadAllText(Path.Combine(PackedFactory.Root, "docs", "cake.md")).ReplaceLineEndings("\n");
        var block = Regex.Match(page, $"^`{Regex.Escape(title)}`:\n\n```{language}\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.That(block.Success, Is.True, title);
        return block.Groups[1].Value.Replace("…", _version, StringComparison.Ordinal);
    }

    private void Write(string relative, string text)
    {
        var path = Path.Combine(_copy.Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Must(params string[] arguments)
    {
        var command = Command.Run("dotnet", _copy.Root, arguments);
        Assert.That(command.ExitCode, Is.Zero, command.Output);
        return command.Output;
    }
}

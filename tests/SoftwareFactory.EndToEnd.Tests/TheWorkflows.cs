using System.Text.Json;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>The CI files that the tool brings: their own commands, in a shallow clone of a repository with one part.</summary>
public sealed class TheWorkflows
{
    private static readonly string[] Names = ["github.yml", "azure-pipelines.yml", "gitlab-ci.yml"];

    [Test]
    public void RunTheLineOnAShallowCloneAndKeepItsRecords()
    {
        using var place = new TemporaryRepository("origin");
        place.Write("Lib/Lib.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><RootNamespace>Shop</RootNamespace></PropertyGroup><ItemGroup><PackageReference Include=\"SoftwareFactory.MSBuild\" Version=\"$(SoftwareFactoryVersion)\" PrivateAssets=\"all\" /></ItemGroup></Project>\n");
        place.WritePart("Lib", "pieces");
        place.Write(".gitignore", "bin/\nobj/\nartifacts/\n");
        place.WriteToolManifest();
        place.Must("Lib", "-restore", "-t:_FactoryRecord;Factory", "-p:FactoryModel=sample:handwritten");
        var clone = place.PathTo("../clone");
        Shell(place.Root, "", "git init -q . && git add -A && git -c user.name=a -c user.email=a@b -c commit.gpgsign=false commit -q -m all --allow-empty && git -c user.name=a -c user.email=a@b -c commit.gpgsign=false commit -q -m more --allow-empty");
        Shell(place.Root, "", $"git clone -q --depth 1 'file://{place.Root}' '{clone}'");

        var workflows = Names.Select(WorkflowFile.Read).ToArray();
        // They say the same in three ways, so that one pass runs every command of all.
        Assert.That(workflows.Select(workflow => string.Join('\n', workflow.Commands)), Is.All.EqualTo("dotnet tool restore\ndotnet factory verify\ndotnet factory run"));
        Shell(clone, "export GITLAB_CI=true", string.Join('\n', workflows[0].Commands));
        foreach (var path in workflows.SelectMany(workflow => workflow.Kept)) Assert.That(Path.Exists(Path.Combine(clone, path)), Is.True, path);
        foreach (var record in (string[])["manifest.json", "findings.sarif", "report.html"]) Assert.That(File.Exists(Path.Combine(clone, "artifacts", "factory", record)), Is.True, record);

        // What nobody committed is found before the line would write it.
        File.Delete(Path.Combine(clone, "Lib", "Pieces.cs"));
        Assert.That(Command.Run("dotnet", clone, "factory", "verify").Output, Does.Contain("error SF14"));

        var spec = Path.Combine(clone, "Lib", "specs", "pieces.spec.md");
        File.WriteAllText(spec, File.ReadAllText(spec).Replace("owner: stock-team\n", "owner:\n", StringComparison.Ordinal));
        var stopped = Command.Run("bash", clone, "-c", "GITLAB_CI=true TF_BUILD=true dotnet factory run");
        var issues = JsonDocument.Parse(File.ReadAllText(Path.Combine(clone, "artifacts", "factory", "code-quality.json"))).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(stopped.ExitCode, Is.EqualTo(1), stopped.Output);
            Assert.That(stopped.Output, Does.Match(@"(?m)^\s*##vso\[task\.logissue type=error;sourcepath=Lib/specs/pieces\.spec\.md;linenumber=\d+;columnnumber=\d+;code=SF1\d+\]"));
            Assert.That(issues[0].GetProperty("location").GetProperty("path").GetString(), Is.EqualTo("Lib/specs/pieces.spec.md"));
        });
    }

    private static void Shell(string folder, string before, string script)
    {
        var command = Command.Run("bash", folder, "-c", $"set -e\n{before}\n{script}\n");
        Assert.That(command.ExitCode, Is.Zero, command.Output);
    }
}

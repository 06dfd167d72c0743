using SoftwareFactory.Core.Line;
using SoftwareFactory.Starting;

namespace SoftwareFactory.Tests.Starting;

internal sealed class StartingARepository
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\">\r\n\r\n\t<PropertyGroup>\r\n\t\t<TargetFramework>net10.0</TargetFramework>\r\n\t</PropertyGroup>\r\n\r\n</Project>\r\n";

    [Test]
    public void WritesOverNothingAndHasNothingToDoTheSecondTime()
    {
        using var repository = Repository(Project);
        Directory.CreateDirectory(repository.PathTo(".git"));
        repository.Write(".git/config", "[remote \"origin\"]\n\turl = git@github.com:shop/shop.git\n");
        repository.Write(".gitattributes", "*.png binary");
        var before = repository.Tree();

        var (steps, problem) = RepositoryStart.Begin(Start(repository));

        Assert.That(problem, Is.Null);
        Assert.That(steps.Select(step => step.Path), Is.EqualTo([
            "Shop/Shop.csproj", "factory.yaml", "Shop/specs/file-size.spec.md", "Shop/answers/file-size.yaml", ".config/dotnet-tools.json", ".gitattributes", ".gitignore", ".github/workflows/factory.yml"]));
        Assert.That(before.Where(file => !repository.Read(file.Key).StartsWith(file.Value[..^Math.Min(file.Value.Length, "</Project>\r\n".Length)], StringComparison.Ordinal)), Is.Empty);
        Assert.That(repository.Read("Shop/Shop.csproj"), Is.EqualTo(Project.Replace("</Project>", "  <ItemGroup>\r\n    <PackageReference Include=\"SoftwareFactory.MSBuild\" Version=\"1.2.3\" PrivateAssets=\"all\" />\r\n  </ItemGroup>\r\n\r\n</Project>", StringComparison.Ordinal)));
        Assert.That(repository.Read(".gitattributes"), Does.StartWith("*.png binary\n**/.factory/blobs/** -text\n"));

        var after = repository.Tree();
        Assert.That(RepositoryStart.Begin(Start(repository) with { HasPackage = true }).Steps, Is.Empty);
        Assert.That(repository.Tree(), Is.EquivalentTo(after));
    }

    [TestCase("net8.0-windows", "ArgumentOutOfRangeException.ThrowIfNegative(bytes);")]
    [TestCase("net48;net8.0", "? throw new ArgumentOutOfRangeException(nameof(bytes))\n")]
    public async Task GivesASpecThatPassesTheLineWithoutAModel(string framework, string check)
    {
        using var repository = Repository(Project);
        // A house that joins texts of parts in one way only: the starter joins none.
        repository.Write("Shop/House.cs", $"namespace Shop;\n\ninternal static class House\n{{\n    internal static string[] Of(int n) => [{string.Join(", ", Enumerable.Repeat("$\"{n} B\"", 60))}];\n}}\n");
        RepositoryStart.Begin(Start(repository) with { TargetFrameworks = framework.Split(';') });

        var run = await repository.RunAsync(repository.Project(FactoryMode.Update) with { Model = null }, [repository.PathTo("Shop/House.cs")], ScriptedModel.Never, CancellationToken.None);

        Assert.That(run.Findings.Where(finding => finding.Level > Core.Findings.FindingLevel.Note), Is.Empty);
        Assert.That(run.Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(repository.Read("Shop/FileSize.cs"), Does.Contain("public static string Of(long bytes)").And.Contain(check));
    }

    [TestCase("Shop", "Shop")]
    [TestCase("", "Shop")]
    [TestCase("my-tool.7z", "my_tool._7z")]
    public void GivesTheStarterANamespaceThatCSharpCanWrite(string root, string written)
    {
        using var repository = Repository(Project);

        RepositoryStart.Begin(Start(repository) with { RootNamespace = root });

        Assert.That(repository.Read("Shop/specs/file-size.spec.md"), Does.Contain($"\n  namespace: {written}\n"));
    }

    [TestCase("#nullable enable\n", true, "Shop.FileSize\nstatic Shop.FileSize.Of(long bytes) -> string!\n")]
    [TestCase("#nullable enable\n", false, "Shop.FileSize\n~static Shop.FileSize.Of(long bytes) -> string\n")]
    [TestCase("Shop.Cart\n", true, "Shop.FileSize\nstatic Shop.FileSize.Of(long bytes) -> string\n")]
    public void DeclaresTheStartersApiWhereTheProjectDeclaresIts(string declared, bool annotated, string added)
    {
        using var repository = Repository(Project);
        repository.Write("Shop/PublicAPI.Unshipped.txt", declared);

        var steps = RepositoryStart.Begin(Start(repository) with { HasNullableAnnotations = annotated }).Steps;

        Assert.That(repository.Read("Shop/PublicAPI.Unshipped.txt"), Is.EqualTo(declared + added));
        Assert.That(steps, Has.Member(new StartStep("Shop/PublicAPI.Unshipped.txt", "what that spec adds to the public API")));
    }

    [Test]
    public void KeepsVersionsWhereTheRepositoryKeepsThem()
    {
        using var repository = Repository("<Project>\n  <ItemGroup>\n    <PackageReference Include=\"A\" />\n  </ItemGroup>\n</Project>\n");
        repository.Write("Directory.Packages.props", "<Project>\n  <ItemGroup Condition=\"'$(X)' == 'true'\">\n    <PackageVersion Include=\"A\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>\n");

        RepositoryStart.Begin(Start(repository) with { CentralVersions = repository.PathTo("Directory.Packages.props") });

        Assert.That(repository.Read("Shop/Shop.csproj"), Is.EqualTo("<Project>\n  <ItemGroup>\n    <PackageReference Include=\"SoftwareFactory.MSBuild\" PrivateAssets=\"all\" />\n    <PackageReference Include=\"A\" />\n  </ItemGroup>\n</Project>\n"));
        Assert.That(repository.Read("Directory.Packages.props"), Does.EndWith("  </ItemGroup>\n  <ItemGroup>\n    <PackageVersion Include=\"SoftwareFactory.MSBuild\" Version=\"1.2.3\" />\n  </ItemGroup>\n\n</Project>\n"), "a group with a condition is none for all builds");
    }

    [TestCase(".github/dependabot.yml", ".github/workflows/factory.yml")]
    [TestCase("azure-pipelines.yml", "azure-pipelines.factory.yml")]
    [TestCase(".gitlab-ci.yml", ".gitlab/factory.gitlab-ci.yml")]
    [TestCase("README.md", null)]
    public void WritesForTheContinuousIntegrationThatTheRepositoryUses(string present, string? written)
    {
        using var repository = Repository(Project);
        repository.Write(present, "# somebody's\n");

        var steps = RepositoryStart.Begin(Start(repository)).Steps;

        Assert.That(steps.Select(step => step.Path).Where(path => path.EndsWith(".yml", StringComparison.Ordinal)), written is null ? Is.Empty : Is.EqualTo([written]));
        Assert.That(repository.Read(present), Is.EqualTo("# somebody's\n"));
    }

    [TestCase(true, "netstandard2.0;net10.0", "Shop/Shop.csproj compiles C# 7.3, and the templates of the package are written in C# 10. Let it say <LangVersion>latest</LangVersion>, then")]
    [TestCase(true, "netstandard2.0", "Shop/Shop.csproj targets netstandard2.0, and examples cannot run there. Let it target net8.0 or later too, <TargetFrameworks>netstandard2.0;net8.0</TargetFrameworks>, then")]
    [TestCase(true, "net472;net6.0", "Shop/Shop.csproj targets net472;net6.0, and")]
    [TestCase(false, "", "Shop/Shop.csproj is no SDK-style project, and")]
    public void DoesNothingWhereTheLineCannotRun(bool isSdkStyle, string frameworks, string reason)
    {
        using var repository = Repository(Project);
        var before = repository.Tree();

        var (steps, problem) = RepositoryStart.Begin(Start(repository) with { IsSdkStyle = isSdkStyle, TargetFrameworks = frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries), LanguageVersions = frameworks.Contains("net10.0", StringComparison.Ordinal) ? ["7.3", "latest"] : ["14.0", "10", "preview", ""] });

        Assert.That(steps, Is.Empty);
        Assert.That(problem, Does.StartWith(reason));
        Assert.That(repository.Tree(), Is.EquivalentTo(before));
    }

    [Test]
    public void DoesNothingWhereTheProjectHasNoPlaceForAReference()
    {
        using var repository = Repository("<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        var before = repository.Tree();

        var (steps, problem) = RepositoryStart.Begin(Start(repository));

        Assert.That(steps, Is.Empty);
        Assert.That(problem, Does.Contain("Shop/Shop.csproj has no place for a reference."));
        Assert.That(repository.Tree(), Is.EquivalentTo(before));
    }

    private static SmallRepository Repository(string project)
    {
        var repository = new SmallRepository();
        File.Delete(repository.PathTo("factory.yaml"));
        repository.Write("Shop/Shop.csproj", project);

        // Without version control and factory.yaml a project is a repository of its own.
        Directory.CreateDirectory(repository.PathTo(".git"));
        return repository;
    }

    private static StartingPoint Start(SmallRepository repository) => new()
    {
        ProjectFile = repository.PathTo("Shop/Shop.csproj"),
        RootNamespace = "Shop",
        Version = "1.2.3",
        Owners = ["user", "Ada Lovelace"],
        Workflow = ci => $"# {ci}\r\n",
    };
}

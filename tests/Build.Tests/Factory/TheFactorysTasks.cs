using System.Reflection;
using System.Text.RegularExpressions;
using Cake.Frosting;
using SoftwareFactory.Cake;
using SoftwareFactory.Cake.Frosting;

namespace Build.Tests.Factory;

internal sealed partial class TheFactorysTasks
{
    [Test]
    public void AreTheTargetsOfTheRecipe()
    {
        var tasks = typeof(FactoryTask).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false } && typeof(IFrostingTask).IsAssignableFrom(type))
            .Select(type => (type.GetCustomAttribute<TaskNameAttribute>()!.Name, type.GetCustomAttribute<TaskDescriptionAttribute>()!.Description));

        Assert.That(tasks, Is.EquivalentTo(FactoryTarget.All.Select(target => (target.Name, target.Description)).Append(("Factory-Trace", FactoryTargetDescriptions.Trace))));
    }

    [TestCase("Factory", "Factory")]
    [TestCase("Factory-Intake", "FactoryIntake")]
    [TestCase("Factory-Release", "FactoryRelease")]
    [TestCase("Factory-Verify", "FactoryVerify")]
    public void RunTheirTargetOnEveryProjectThatHasTheFactoryAsOneRun(string task, string target)
    {
        using var build = new FactoryBuild();

        Assert.That(build.Run($"--target={task}"), Is.Zero, build.Output);
        Assert.That(build.Started.Select(line => RunId().Replace(line, "FactoryRunId=…")), Is.EqualTo(new[] { "A", "B" }.Select(name =>
            $"dotnet msbuild \"{Path.Combine(build.Root, name, $"{name}.csproj")}\" -restore \"-t:{target}\" \"-p:FactoryMode=locked\" \"-p:FactoryRunId=…\" -nologo -tl:off -v:m")));
        Assert.That(build.Started.Select(line => RunId().Match(line).Value).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void TakeProjectModeModelAndSpecsFromTheArguments()
    {
        using var build = new FactoryBuild();

        Assert.That(build.Run("--target=Factory", "--project=B", "--mode=update", "--model=openai:m", "--only=a.b", "--only=c"), Is.Zero, build.Output);
        Assert.That(build.Started, Has.Count.EqualTo(1));
        Assert.That(build.Started[0], Does.Contain("B.csproj").And.Contain("\"-p:FactoryMode=update\"").And.Contain("\"-p:FactoryModel=openai:m\"").And.Contain("\"-p:FactoryOnly=a.b%3Bc\""));
    }

    [Test]
    public void GoOnToTheNextProjectAndFailAtTheEnd()
    {
        using var build = new FactoryBuild(exitCode: 1);

        Assert.That(build.Run("--target=Factory-Compile"), Is.EqualTo(1));
        Assert.That(build.Started, Has.Count.EqualTo(2));
        Assert.That(build.Output, Does.Contain("FactoryCompile was stopped"));
    }

    [Test]
    public void SayWhatIsMissing()
    {
        using var build = new FactoryBuild();

        Assert.That(build.Run("--target=Factory", "--project=Other"), Is.EqualTo(1));
        Assert.That(build.Output, Does.Contain("No project below Other references the package SoftwareFactory.MSBuild. Name one with --project=<path>."));
        Assert.That(build.Run("--target=Factory-Trace"), Is.EqualTo(1));
        Assert.That(build.Output, Does.Contain("Say what to trace with --query=<...>"));
        Assert.That(build.Started, Is.Empty);
    }

    [Test]
    public void AskTheToolOfTheManifestWhereNoneIsInstalled()
    {
        using var build = new FactoryBuild();

        Assert.That(build.Run("--target=Factory-Trace", "--query=a.b#R1", "--project=A"), Is.Zero, build.Output);
        Assert.That(build.Started, Is.EqualTo(new[] { "dotnet tool run factory -- \"trace\" \"a.b#R1\" --project \"A\"" }));
    }

    [GeneratedRegex("FactoryRunId=[0-9a-f-]{36}")]
    private static partial Regex RunId();
}

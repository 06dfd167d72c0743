using Cake.Frosting;

namespace Build.Tests.Frosting;

internal sealed class RunningTargets : IDisposable
{
    private readonly SampleBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Test]
    public void RunsDependenciesAndDependeesFirst()
    {
        Assert.That(_build.Run("--target=Check"), Is.Zero);
        Assert.That(_build.Journal, Is.EquivalentTo(new[] { "Compile", "Prepare", "Check" }));
        Assert.That(_build.Journal.Last(), Is.EqualTo("Check"));
    }

    [TestCase]
    [TestCase("--verbosity", "quiet")]
    public void TakesDefaultUnlessTold(params string[] args)
    {
        Assert.That(_build.Run(args), Is.Zero);
        Assert.That(_build.Journal.Last(), Is.EqualTo("Everything"));
    }

    [TestCase("--target=Check", "--exclusive")]
    [TestCase("--target", "Check", "-e")]
    [TestCase("-t", "check", "-e")]
    [TestCase("-t=Check", "--exclusive=true")]
    public void LeavesDependenciesOutWhenExclusive(params string[] args)
    {
        Assert.That(_build.Run(args), Is.Zero);
        Assert.That(_build.Journal, Is.EqualTo(new[] { "Check" }));
    }

    [Test]
    public void RunsWhatSeveralTargetsShareOnce()
    {
        Assert.That(_build.Run("--target=Check", "--target=Compile", "--target=Tell-Colour"), Is.Zero);
        Assert.That(_build.Journal, Is.EquivalentTo(new[] { "Compile", "Prepare", "Check", "none" }));
    }

    [TestCase("--colour=red")]
    [TestCase("--colour", "red")]
    [TestCase("--COLOUR=red")]
    public void PassesArgumentsOn(params string[] args)
    {
        Assert.That(_build.Run(["--target=Tell-Colour", .. args]), Is.Zero);
        Assert.That(_build.Journal, Is.EqualTo(new[] { "red" }));
    }

    [Test]
    public void SkipsATaskThatShouldNotRun()
    {
        Assert.That(_build.Run("--target=AfterUnwanted"), Is.Zero);
        Assert.That(_build.Journal, Is.EqualTo(new[] { "AfterUnwanted" }));
    }

    [Test]
    public void SurroundsRunsAndTasksWithTheirLifetimes()
    {
        _build.Host.UseLifetime<SampleLifetime>().UseTaskLifetime<SampleTaskLifetime>();

        Assert.That(_build.Run("--target=Compile"), Is.Zero);
        Assert.That(_build.Journal, Is.EqualTo(new[] { "setup", "before Compile", "Compile", "after Compile", "teardown" }));
    }

    [Test]
    public void RunsInTheFolderGiven()
    {
        var before = Environment.CurrentDirectory;
        try
        {
            Assert.That(_build.Run("--target=Compile", "--working=/no/such/folder"), Is.Not.Zero);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }
}

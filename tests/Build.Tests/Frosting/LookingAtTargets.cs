namespace Build.Tests.Frosting;

internal sealed class LookingAtTargets : IDisposable
{
    private readonly SampleBuild _build = new();

    public void Dispose() => _build.Dispose();

    [TestCase("--tree", "Default")]
    [TestCase("--description", "Tests what was compiled.")]
    [TestCase("--dryrun", "This was a dry run.")]
    [TestCase("--help", "--target <TASK>")]
    [TestCase("--version", "7.0.0")]
    [TestCase("--info", "Cake 7.0.0")]
    public void RunsNothing(string flag, string expected)
    {
        Assert.That(_build.Run(flag), Is.Zero);
        Assert.That(_build.Journal, Is.Empty);
        Assert.That(_build.Output, Does.Contain(expected));
    }

    [Test]
    public void TellsTheOrderInADryRun()
    {
        Assert.That(_build.Run("--dryrun", "--target=Check"), Is.Zero);
        Assert.That(_build.Output, Does.Match("(?s)1\\. (Compile|Prepare).*2\\. (Compile|Prepare).*3\\. Check"));
    }

    [Test]
    public void TellsOneTaskInAnExclusiveDryRun()
    {
        Assert.That(_build.Run("--dryrun", "--target=Check", "--exclusive"), Is.Zero);
        Assert.That(_build.Output, Does.Contain("1. Check").And.Not.Contain("2. "));
    }
}

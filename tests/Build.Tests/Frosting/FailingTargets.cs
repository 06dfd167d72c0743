using Cake.Frosting;

namespace Build.Tests.Frosting;

internal sealed class FailingTargets : IDisposable
{
    private readonly SampleBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Test]
    public void EndTheBuildWithOneAndNoStackTrace()
    {
        Assert.That(_build.Run("--target=AfterBroken"), Is.EqualTo(1));
        Assert.That(_build.Journal, Is.EqualTo(new[] { "finally" }));
        Assert.That(_build.Output, Does.Contain("Out of paint.").And.Not.Contain("   at "));
    }

    [Test]
    public void AreCleanedUpAfter()
    {
        _build.Host.UseLifetime<SampleLifetime>().UseTaskLifetime<SampleTaskLifetime>();

        Assert.That(_build.Run("--target=Broken"), Is.EqualTo(1));
        Assert.That(_build.Journal, Is.EqualTo(new[] { "setup", "before Broken", "finally", "after Broken", "teardown" }));
    }

    [Test]
    public void MayChooseTheExitCode() => Assert.That(_build.Run("--target=BrokenWithCode"), Is.EqualTo(42));

    [Test]
    public void MayHandleTheirErrors()
    {
        Assert.That(_build.Run("--target=Handled"), Is.Zero);
        Assert.That(_build.Journal, Is.EqualTo(new[] { "handled Out of paint.", "finally" }));
    }

    [Test]
    public void MayBeIgnored()
    {
        Assert.That(_build.Run("--target=AfterIgnored"), Is.Zero);
        Assert.That(_build.Journal, Is.EqualTo(new[] { "finally", "AfterIgnored" }));
    }

    [Test]
    public void AreErrorsWhenUnknown()
    {
        Assert.That(_build.Run("--target=Nope"), Is.EqualTo(1));
        Assert.That(_build.Output, Does.Contain("'Nope' was not found").And.Not.Contain("   at "));
    }

    [TestCase("Check", "--target=Check")]
    [TestCase("--verbosity=loud", "quiet, minimal, normal, verbose or diagnostic")]
    [TestCase("--target", "--tree")]
    public void AreErrorsWhenTheCommandLineIsWrong(string word, string advice)
    {
        Assert.That(_build.Run(word), Is.EqualTo(1));
        Assert.That(_build.Output, Does.Contain(advice));
        Assert.That(_build.Journal, Is.Empty);
    }
}

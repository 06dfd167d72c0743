using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Core.Tests.Incidents;

internal sealed class TheSignatureOfAStop
{
    [TestCase("The output of pricing.bulk-discount is not what was released as SF-0DSWP-29EPV-9T8SW-TQ8SD.", "The output of <part> is not what was released as <serial>.")]
    [TestCase("Shop/specs/a.holdout.md(4,1) and C:\\src\\x.cs have no answer.", "<path> and <path> have no answer.")]
    [TestCase("factory.lock.json has no answer for pricing.bulk-discount.", "<path> has no answer for <part>.")]
    [TestCase("CS0103: The name 'Foo' does not exist.", "CS0103: The name <name> does not exist.")]
    [TestCase("The model's server and the spec's rule say \"no\".", "The model's server and the spec's rule say <name>.")]
    [TestCase("its question changed: messages (1f2e3d4c → 9a8b7c6d).", "its question changed: messages (<hash> → <hash>).")]
    [TestCase("The run 0197f3a2-1b2c-7d3e-8f4a-0123456789ab ended.", "The run <hash> ended.")]
    [TestCase("The example of R12 fails: Expected: 30.00m But was:  -2.5 after 3 s, 97%.", "The example of R# fails: Expected: # But was: # after # s, #.")]
    public void LeavesOutWhatVaries(string message, string cause) =>
        Assert.That(StopSignature.Of(Stage.Test, "SF4501", message, "pricing.bulk-discount").Cause, Is.EqualTo(cause));

    [Test]
    public void IsTheSameForTwoPartsWithOneCause() => Assert.That(
        StopSignature.Of(Stage.Generate, "SF3001", "factory.lock.json has no answer for a.b.", "a.b").Id,
        Is.EqualTo(StopSignature.Of(Stage.Generate, "SF3001", "Shop/other.lock.json has no answer for c-d.", "c-d").Id));

    [Test]
    public void DiffersByStageRuleAndCause()
    {
        var ids = new[]
        {
            StopSignature.Of(Stage.Test, "SF4501", "It fails.", null).Id,
            StopSignature.Of(Stage.Compile, "SF4501", "It fails.", null).Id,
            StopSignature.Of(Stage.Test, "SF4502", "It fails.", null).Id,
            StopSignature.Of(Stage.Test, "SF4501", "It hangs.", null).Id,
        };
        Assert.That(ids, Is.Unique);
        Assert.That(ids, Has.All.Match("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$"));
    }

    // Filed incidents are found by it: another value here loses them.
    [Test]
    public void NeverChanges() => Assert.That(StopSignature.Of(Stage.Test, "SF4502", "A holdout of R2 fails.", null).Id, Is.EqualTo("1YDGK-JNGS6"));
}

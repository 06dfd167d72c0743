using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Conform;
using SoftwareFactory.Inspection.Tests.Corpus;

namespace SoftwareFactory.Inspection.Tests.Fuzzing;

/// <summary>
/// Mutated answers through the Conform gate: it never throws, and what it accepts has the template's own skeleton and is an answer alone too. The same cases each time;
/// <c>--target=Fuzz --cases=…</c> tries others, as many as asked for.
/// </summary>
public sealed class MutatedAnswers
{
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("FACTORY_FUZZ_CASES") ?? "2000", CultureInfo.InvariantCulture);

    [Test]
    public void NeverLeaveTheirSlot()
    {
        using var project = new TestProject();
        var (accepted, stopped) = (0, 0);
        var property = Prop.ForAll(Arb.From(Mutations.Of(TheCorpus.Answers)), mutated =>
        {
            PartContent part = CorpusPlaces.Of(mutated.Place, mutated.Answer);
            if (project.Conform(part).Any(finding => finding.Stops))
            {
                stopped++;
                return true;
            }

            accepted++;
            return part.Slots.All(slot => new ConformGate(project.Compilation).InspectAlone(part, slot) is null) && Skeleton.Of(part.Files[0], project.Compilation.ParseOptions).SequenceEqual(Skeleton.Of(part.DefaultFiles[0], project.Compilation.ParseOptions));
        });
        var config = Config.QuickThrowOnFailure.WithMaxTest(Cases);
        property.Check(Cases == 2000 ? config.WithReplay(20261124, 1) : config);

        TestContext.Out.WriteLine($"{Cases} mutated answers: {stopped} stopped, {accepted} accepted, 0 escaped.");
        Assert.That(accepted, Is.GreaterThan(Cases / 50), "hardly anything gets as far as the oracle");
    }
}

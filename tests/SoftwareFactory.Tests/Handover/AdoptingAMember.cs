using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Handover;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Handover;

internal sealed class AdoptingAMember
{
    private const string Source = """
        // Written in 2019.
        using System.Globalization;

        namespace Shop
        {
            /// <summary>Pairs &amp; pieces.</summary>
            public static class PairsInPieces
            {
                // Two make a pair.
                private const int Pair = 2;

                /// <summary>The pieces of so many pairs.</summary>
                public static int Of(
                    int quantity) => quantity
                        * Pair;
            }
        }

        """;

    [Test]
    public async Task LeavesItToPeopleToSayWhyThenReleasesWhatTheyHadWrittenAndAsksNobody()
    {
        using var repository = Repository(Source);

        var (adoption, findings) = Adopt(repository, "Shop.PairsInPieces.Of");

        Assert.That(findings, Is.Empty);
        Assert.That((adoption!.Spec, adoption.Path, adoption.Record), Is.EqualTo(("pairs-in-pieces", "Shop/specs/pairs-in-pieces.spec.md", "Shop/.factory/adopted/pairs-in-pieces.json")));
        Assert.That(repository.Read("Shop/PairsInPieces.cs"), Is.EqualTo(Source), "until release");
        Assert.That(repository.Read(adoption.Path), Does.Contain("model: adopted:handwritten\n").And.Contain("  signature: public static int Of(int quantity)\n").And.Contain("  usings: System.Globalization\n").And.Contain("# The pieces of so many pairs\n").And.Contain("| quantity | result | rule |\n"));
        Assert.That(SmallRepository.Ids(await Run(repository)), Is.SupersetOf(["SF1101", "SF1102"]));

        FillIn(repository, adoption.Path);
        var run = await Run(repository);

        Assert.That(run.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', run.Findings));
        Assert.That(repository.Lock.Accepted("pairs-in-pieces")!.Provider, Is.EqualTo("adopted"));
        Assert.That(repository.Read("Shop/PairsInPieces.cs").Split('\n', 2)[1], Is.EqualTo("""
            using System.Globalization;

            namespace Shop;

            /// <summary>Pairs &amp; pieces.</summary>
            public static class PairsInPieces
            {
                /// <summary>The pieces of so many pairs.</summary>
                public static int Of(int quantity)
                {
                    return quantity
                        * Pair;
                }

                // Two make a pair.
                private const int Pair = 2;
            }

            """));
        Assert.That(await OutputVerification.VerifyAsync(repository.Project(FactoryMode.Locked), "error", TimeProvider.System, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task IsRefusedWhenTheFileChangedInBetween()
    {
        using var repository = Repository(Source);
        FillIn(repository, Adopt(repository, "Shop.PairsInPieces.Of").Adoption!.Path);
        repository.Write("Shop/PairsInPieces.cs", Source.Replace("Pair = 2", "Pair = 3", StringComparison.Ordinal));

        Assert.That(SmallRepository.Ids(await Run(repository)), Is.EqualTo(["SF1406"]));
    }

    [TestCase("public static class", "public class", "SF1405")]
    [TestCase("private const", "internal const", "SF1405")]
    [TestCase("public static int", "[System.Obsolete] public static int", "SF1405")]
    [TestCase("using System.Globalization;", "using Text = System.String;", "SF1405")]
    [TestCase("namespace Shop\n", "#nullable enable\nnamespace Shop\n", "SF1405")]
    [TestCase("namespace Shop\n", "namespace Shop.Pieces\n", "SF1405")]
    [TestCase(" Of(", " From(", "SF1011")]
    public void IsRefusedWhereTheTemplateHasNoPlaceForIt(string text, string instead, string rule)
    {
        using var repository = Repository(Source.Replace(text, instead, StringComparison.Ordinal));
        var before = repository.Tree();

        var (adoption, findings) = Adopt(repository, text.StartsWith("namespace", StringComparison.Ordinal) && instead.Contains("Pieces", StringComparison.Ordinal) ? "Shop.Pieces.PairsInPieces.Of" : "Shop.PairsInPieces.Of");

        Assert.That(adoption, Is.Null);
        Assert.That(findings.Select(finding => finding.Rule.Id), Is.EqualTo([rule]), string.Join('\n', findings));
        Assert.That(repository.Tree(), Is.EquivalentTo(before));
    }

    private static SmallRepository Repository(string source)
    {
        var repository = new SmallRepository();
        Directory.CreateDirectory(repository.PathTo("Shop/specs"));
        repository.Write("Shop/PairsInPieces.cs", source);
        return repository;
    }

    private static string[] Sources(SmallRepository repository) => [$"\"{repository.PathTo("Shop/PairsInPieces.cs")}\""];

    private static (PartAdoption? Adoption, IReadOnlyList<Finding> Findings) Adopt(SmallRepository repository, string member)
    {
        repository.WriteArguments(Sources(repository));
        return PartAdoption.Adopt(repository.Project(FactoryMode.Locked), member, "", TimeProvider.System);
    }

    private static Task<SoftwareFactory.Line.LineResult> Run(SmallRepository repository) =>
        repository.RunAsync(repository.Project(FactoryMode.Update) with { Model = null }, Sources(repository), ScriptedModel.Never, CancellationToken.None);

    private static void FillIn(SmallRepository repository, string spec) => repository.Write(spec, repository.Read(spec)
        .Replace("owner: # who answers for it", "owner: stock-team", StringComparison.Ordinal)
        .Replace("why: # what it costs today that it does not exist", "why: Nobody knows whether two billing services count pairs alike.", StringComparison.Ordinal)
        .Replace("- R1:", "- R1: The number of pieces is the quantity times 2.", StringComparison.Ordinal) + "| 3 | 6 | R1 |\n| 0 | 0 | R1 |\n");
}
